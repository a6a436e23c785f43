import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { adviceOn } from '../../demo/advice'
import { DataFolder } from '../../demo/data-folder'
import { type LocalCloud, runCli, sdkFor, startLocalCloud } from '../support/local-cloud'
import { writeDatabase } from './function-fixtures'
import { temporaryFolder } from './temporary-folder'

const folder = () => temporaryFolder('startup')

describe('a start that cannot succeed', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud()
  })
  afterAll(() => cloud.stop())

  test('with a taken port exits with 2 and names another port', async () => {
    const { code, stderr } = await runCli(['--port', String(cloud.port), '--data', folder()])
    expect(code).toBe(2)
    expect(stderr).toContain(`Port ${cloud.port}`)
    expect(stderr).toContain('--port')
  })

  test('with a data folder in use exits with 4, and the other one goes on', async () => {
    const { code, stderr } = await runCli(['--port', '0', '--data', cloud.dataDir])
    expect(code).toBe(4)
    expect(stderr).toContain(cloud.dataDir)
    expect(stderr).toContain('--data')
    expect(await cloud.session('o1')).toContain('.')
  })

  test.each<[string, string[], string]>([
    ['an unknown option', ['--data', 'x', '--prot', '1'], '--prot'],
    ['no data folder', [], '--data'],
    ['a bad port', ['--data', 'x', '--port', 'http'], '--port'],
    ['a missing database.json', ['--data', 'x', '--database', '/nowhere/database.json'], '/nowhere/database.json'],
  ])('with %s exits with 1 and says so', async (_name, args, words) => {
    const { code, stderr } = await runCli(args)
    expect(code).toBe(1)
    expect(stderr).toContain(words)
  })
})

describe('a broken data file', () => {
  const used = async (): Promise<{ dataDir: string; file: string }> => {
    const dataDir = folder()
    const cloud = await startLocalCloud({ dataDir, databaseFile: writeDatabase([{ name: 'things' }]) })
    await sdkFor(cloud)
      .database()
      .collection('things')
      .add(Array.from({ length: 200 }, (_, n) => ({ n, text: 'x'.repeat(200) })) as never)
    await cloud.stop()
    return { dataDir, file: join(dataDir, 'data.sqlite') }
  }

  test.each<[string, (file: string) => void]>([
    ['that is empty', (file) => truncateSync(file, 0)],
    ['that is cut short', (file) => truncateSync(file, 20_000)],
    [
      'that is something else',
      (file) => writeFileSync(file, 'not a database at all, but long enough to look at'.repeat(50)),
    ],
    ['with a page overwritten', (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 8192, 12_288))],
    ['that is missing', (file) => rmSync(file)],
  ])('%s stops the start with 3, is named, and is left as it is', async (_name, breakIt) => {
    const { dataDir, file } = await used()
    breakIt(file)
    const before = existsSync(file) ? readFileSync(file) : null
    const { code, stderr } = await runCli(['--port', '0', '--data', dataDir])
    expect(code).toBe(3)
    expect(stderr).toContain(file)
    expect(stderr).toMatch(/move its folder away/)
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before)
  })

  test('a broken secrets file stops the start with 5, is named, and deleting it alone is all there is to do', async () => {
    const { dataDir } = await used()
    const secrets = join(dataDir, 'secrets.json')
    writeFileSync(secrets, '{')
    const { code, stderr } = await runCli(['--port', '0', '--data', dataDir])
    expect([code, stderr]).toEqual([5, expect.stringContaining(secrets)])
    const words = `${stderr}\n${adviceOn(5, 7300)}`
    expect(words.match(/delete just this file/gi)).toHaveLength(2)
    expect(words).toContain('只删这一个文件')
    expect(words).not.toMatch(/move|移到/i)
    rmSync(secrets)
    const cloud = await startLocalCloud({ dataDir, databaseFile: writeDatabase([{ name: 'things' }]) })
    expect((await sdkFor(cloud).database().collection('things').count()).total).toBe(200)
    await cloud.stop()
  })

  test('a database of another program is not taken over', async () => {
    const dataDir = folder()
    const { default: Database } = await import('libsql')
    const db = new Database(join(dataDir, 'data.sqlite'))
    db.exec('CREATE TABLE documents (collection, id, body); CREATE TABLE settings (key, value)')
    db.close()
    expect((await runCli(['--port', '0', '--data', dataDir])).code).toBe(3)
  })
})

describe('a data folder of npm start', () => {
  const start = (dataDir: string): Promise<{ code: number | null; stderr: string }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, ['demo/start.mjs', '--port', '0', '--data', dataDir])
      let stderr = ''
      child.stderr.on('data', (chunk) => {
        stderr += chunk
      })
      child.on('close', (code) => done({ code, stderr }))
    })

  test.each([
    ['start.json', '{', [/改成一行 {"mode":"demo"/, /make it this one line: {"mode":"demo".+"format":\d/, /移到别处/]],
    ['start.json', '{"mode":"other"}', [/改成一行/, /move .+ aside/]],
    ['logins.json', '[{"nickname":', [/只删这一个文件/, /Delete just this file/]],
    ['logins.json', '{}', [/只删这一个文件/, /Delete just this file/]],
    ['function-env.json', '', [/有备份就放回去/, /Put back a copy/]],
  ])(
    'whose %s is broken (%s) says so and what to do, in both languages, and is left as it is',
    async (name, text, words) => {
      const dataDir = folder()
      const file = join(dataDir, name)
      writeFileSync(file, text)
      const { code, stderr } = await start(dataDir)
      expect([code, stderr]).toEqual([3, expect.stringContaining(file)])
      for (const each of words) expect(stderr).toMatch(each)
      expect(stderr).not.toMatch(/SyntaxError|at JSON/)
      expect(readFileSync(file, 'utf8')).toBe(text)
    },
  )

  test('that is new, or as it was written, has nothing broken', () => {
    const data = new DataFolder(folder())
    expect(data.whatIsBroken('demo')).toBeUndefined()
    data.prepare()
    data.mark({ mode: 'demo', state: 'filling' })
    writeFileSync(data.loginsFile, JSON.stringify([{ nickname: '王桂兰', note: '', openid: 'o', what: '' }]))
    expect(data.whatIsBroken('demo')).toBeUndefined()
  })
})

describe('/admin', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud()
  })
  afterAll(() => cloud.stop())

  const post = async (body: object, authorization?: string) => {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      ...(authorization ? { authorization } : {}),
    }
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, ...((await response.json()) as object) }
  }
  const signed = (id: string) =>
    `TC3-HMAC-SHA256 Credential=${id}/2026-01-01/tcb/tc3_request, SignedHeaders=host, Signature=00`

  test('an action which is not known is refused by name', async () => {
    expect(
      await post({ action: 'database.watchDocument' }, signed(cloud.sdkEnv.TENCENTCLOUD_SECRETID as string)),
    ).toMatchObject({
      status: 200,
      code: 'ACTION_UNKNOWN',
      message: expect.stringContaining('database.watchDocument'),
      requestId: expect.any(String),
    })
    const app = sdkFor(cloud)
    await expect(
      app.callCompatibleWxOpenApi({ apiName: '/x', requestData: Buffer.from('x') } as never),
    ).rejects.toMatchObject({ message: expect.stringContaining('wx.openApi') })
  })

  test('a request without the secret of this cloud is refused', async () => {
    for (const authorization of [undefined, 'Bearer x', signed('AKIDsomebodyelse')]) {
      expect(await post({ action: 'database.addCollection', collectionName: 'x' }, authorization)).toMatchObject({
        code: 'SIGN_PARAM_INVALID',
      })
    }
  })

  test('a collection added at run time stays', async () => {
    const create = (name: string) => sdkFor(cloud).database().createCollection(name)
    await create('later')
    await expect(create('later')).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST' })
    await sdkFor(cloud).database().collection('later').add({ _id: 'a' })
    await cloud.kill()
    await cloud.restart()
    expect((await sdkFor(cloud).database().collection('later').get()).data).toEqual([{ _id: 'a' }])
  })

  test('an environment of another name is refused', async () => {
    expect(
      await post(
        { action: 'database.startTransaction', envName: 'production' },
        signed(cloud.sdkEnv.TENCENTCLOUD_SECRETID as string),
      ),
    ).toMatchObject({ code: 'INVALID_ENV' })
  })
})

describe('the web build', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    const staticDir = join(folder(), 'web')
    mkdirSync(join(staticDir, 'js'), { recursive: true })
    writeFileSync(join(staticDir, 'index.html'), '<title>串门</title>')
    writeFileSync(join(staticDir, 'js/app.0a1b2c3d4e.js'), `// ${'x'.repeat(5000)}`)
    writeFileSync(join(staticDir, '../secret-beside.txt'), 'secret')
    cloud = await startLocalCloud({ staticDir })
  })
  afterAll(() => cloud.stop())

  test('/ gives index.html, which is asked for anew each time', async () => {
    const response = await fetch(`${cloud.url}/`)
    expect(await response.text()).toBe('<title>串门</title>')
    expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      'text/html; charset=utf-8',
      'no-cache',
    ])
    const again = await fetch(`${cloud.url}/`, { headers: { 'if-none-match': response.headers.get('etag') as string } })
    expect(again.status).toBe(304)
  })

  test('a file with a hash in its name is kept for good, and sent zipped', async () => {
    const response = await fetch(`${cloud.url}/js/app.0a1b2c3d4e.js`)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toHaveLength(5003)
  })

  test('nothing outside of the folder is served', async () => {
    for (const path of [
      '/nowhere.js',
      '/..%2fsecret-beside.txt',
      '/%2e%2e/secret-beside.txt',
      '/js/..%5c..%5csecret-beside.txt',
      '/%00',
      '/%',
    ]) {
      expect([path, (await fetch(`${cloud.url}${path}`)).status]).toEqual([path, 404])
    }
  })
})
