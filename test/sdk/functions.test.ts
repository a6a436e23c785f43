import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LocalCloud, sdkFor, startLocalCloud, until } from '../support/local-cloud'
import { writeDatabase, writeFunction, writeFunctions } from './function-fixtures'
import { temporaryFolder } from './temporary-folder'

let cloud: LocalCloud
let functionsDir: string
let token: string

/** Counts who is inside at once, through files: instances share nothing else. */
const gate = `const fs = require('fs'); const path = require('path');`

/** As one function calls another: through the SDK, with nobody behind it. */
const invoke = async (name: string): Promise<unknown> => (await sdkFor(cloud).callFunction({ name, data: {} })).result

beforeAll(async () => {
  functionsDir = writeFunctions({
    who: {
      body: `const c = cloudbase().getCloudbaseContext(context); return { openid: c.WX_OPENID ?? null, appid: c.WX_APPID ?? null, env: c.TCB_ENV, source: c.TCB_SOURCE, event }`,
    },
    environment: { body: 'return process.env' },
    write: {
      body: `const sdk = cloudbase(); const db = sdk.init({ env: sdk.SYMBOL_CURRENT_ENV }).database(); await db.collection('notes').doc(event.id).set({ n: event.n }); return (await db.collection('notes').doc(event.id).get()).data`,
    },
    call: {
      body: `const sdk = cloudbase(); return (await sdk.init({ env: sdk.SYMBOL_CURRENT_ENV }).callFunction({ name: event.name, data: event.data })).result`,
    },
    slow: { body: 'while (true) {}', config: { timeout: 1 } },
    sleepy: { body: 'await new Promise(() => {})', config: { timeout: 1 } },
    fail: { body: `throw new Error('no luck')` },
    crash: { body: `setTimeout(() => { throw new Error('out of the blue') }, 0); await new Promise(() => {})` },
    exit: { body: 'process.exit(3)' },
    broken: { top: `throw new Error('cannot load')`, body: '' },
    hidden: { body: `return 'secret'`, config: { clientCallable: false } },
    big: { body: `return 'x'.repeat(event.bytes)` },
    nothing: { body: '' },
    print: { body: `console.log('hello from ' + event.name); console.error('and an error'); return 1` },
    counter: { top: 'let n = 0', body: 'n += 1; return n' },
    gate: {
      top: gate,
      config: { timeout: 60 },
      body: `
        fs.writeFileSync(path.join(event.dir, 'in-' + event.n), '')
        while (!fs.existsSync(path.join(event.dir, 'open-' + event.n)) && !fs.existsSync(path.join(event.dir, 'open'))) await new Promise((done) => setTimeout(done, 10))
        return event.n`,
    },
  })
  cloud = await startLocalCloud({
    functionsDir,
    databaseFile: writeDatabase([{ name: 'notes' }]),
    functionEnv: { SECRET_OF_OURS: 'pepper' },
  })
  token = await cloud.session('o-wang')
})
afterAll(() => cloud.stop())

describe('identity', () => {
  test('the session says who calls, in the form that the SDK reads', async () => {
    const { status, result, requestId } = await cloud.call('who', { a: 1 }, token)
    expect({ status, result: { ...result, event: undefined } }).toEqual({
      status: 200,
      result: {
        openid: 'o-wang',
        appid: 'wx0000000000000000',
        env: 'chuanmen-local',
        source: 'wx_client',
        event: undefined,
      },
    })
    expect(result.event.a).toBe(1)
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('nothing in the event changes who calls', async () => {
    const forged = {
      openid: 'o-li',
      WX_OPENID: 'o-li',
      userInfo: { openId: 'o-li', appId: 'x' },
      context: { environment: '{"WX_OPENID":"o-li"}' },
      environment: '{"WX_OPENID":"o-li"}',
      __proto__: { WX_OPENID: 'o-li' },
    }
    const { result } = await cloud.call('who', forged, token)
    expect(result.openid).toBe('o-wang')
    expect(result.event.userInfo).toEqual({ appId: 'wx0000000000000000', openId: 'o-wang' })
    expect(result.event.openid).toBe('o-li')
  })

  test('concurrent calls of many people keep their identities apart', async () => {
    const people = Array.from({ length: 12 }, (_, n) => `o-${n}`)
    const tokens = await Promise.all(people.map((openid) => cloud.session(openid)))
    const answers = await Promise.all(tokens.map((each) => cloud.call('who', {}, each)))
    expect(answers.map(({ result }) => result.openid)).toEqual(people)
  })

  test('a missing, a forged and an expired session are told apart', async () => {
    const short = await cloud.session('o-short', { ttlSeconds: 60 })
    expect(await cloud.call('who', {}, short)).toMatchObject({ status: 200 })
    expect(await cloud.call('who', {})).toMatchObject({ status: 401, code: 'session_missing' })
    expect(await cloud.call('who', {}, 'nonsense')).toMatchObject({ status: 401, code: 'session_invalid' })
    const [, signature] = token.split('.')
    const claims = Buffer.from(JSON.stringify({ openid: 'o-li', expiresAtMs: 9e15 })).toString('base64url')
    expect(await cloud.call('who', {}, `${claims}.${signature}`)).toMatchObject({
      status: 401,
      code: 'session_invalid',
    })
    await cloud.clock.advance(61_000)
    expect(await cloud.call('who', {}, short)).toMatchObject({ status: 401, code: 'session_expired' })
    expect(await cloud.call('who', {}, token)).toMatchObject({ status: 200 })
  })

  test('a session of another cloud is worth nothing here', async () => {
    const other = await startLocalCloud()
    const foreign = await other.session('o-wang')
    await other.stop()
    expect(await cloud.call('who', {}, foreign)).toMatchObject({ status: 401, code: 'session_invalid' })
  })

  test('an account that is not registered cannot log in', async () => {
    const response = await fetch(`${cloud.url}/gateway/sessions`, {
      method: 'POST',
      body: JSON.stringify({ openid: 'o-nobody' }),
    })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'account_unknown' })
  })

  test('a function called by another function gets no identity', async () => {
    const { result } = await cloud.call('call', { name: 'who', data: { WX_OPENID: 'o-li' } }, token)
    expect(result).toMatchObject({ openid: null, event: { WX_OPENID: 'o-li' } })
  })

  test('the identity of one invocation does not linger in the environment of the next', async () => {
    await cloud.call('environment', {}, token)
    expect(await invoke('environment')).not.toHaveProperty('WX_OPENID')
  })
})

describe('the gateway', () => {
  test('an unknown function is a 404, one that is not for clients a 403', async () => {
    expect(await cloud.call('nowhere', {}, token)).toMatchObject({ status: 404, code: 'function_unknown' })
    expect(await cloud.call('..%2Fwho', {}, token)).toMatchObject({ status: 404, code: 'function_unknown' })
    expect(await cloud.call('hidden', {}, token)).toMatchObject({ status: 403, code: 'function_not_callable' })
    expect(await invoke('hidden')).toBe('secret')
  })

  test('a request over 100 KB is refused, one just below is not', async () => {
    expect(await cloud.call('nothing', { text: 'x'.repeat(100 * 1024) }, token)).toMatchObject({
      status: 413,
      code: 'request_too_large',
    })
    expect(await cloud.call('nothing', { text: 'x'.repeat(100 * 1024 - 20) }, token)).toMatchObject({
      status: 200,
      result: null,
    })
  })

  test('a body that is not a JSON object is refused', async () => {
    for (const body of ['[1]', '"x"', '{', 'null']) {
      const response = await fetch(`${cloud.url}/gateway/call/who`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${token}` },
      })
      expect([body, response.status]).toEqual([body, 400])
    }
  })

  test('pages of other origins may call, after asking', async () => {
    const ask = await fetch(`${cloud.url}/gateway/call/who`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:10086',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    })
    expect(ask.status).toBe(204)
    expect(ask.headers.get('access-control-allow-origin')).toBe('*')
    expect(ask.headers.get('access-control-allow-headers')).toContain('authorization')
  })

  test('accounts are listed without telephone numbers, and outlive a restart', async () => {
    await cloud.account({ openid: 'o-zhao', nickname: '赵师傅', note: 'plumber', phone: '13900000001' })
    await cloud.restart()
    const { accounts } = (await (await fetch(`${cloud.url}/gateway/accounts`)).json()) as { accounts: object[] }
    expect(accounts).toContainEqual({ openid: 'o-zhao', nickname: '赵师傅', note: 'plumber' })
    expect(await cloud.call('who', {}, token)).toMatchObject({ status: 200 })
  })
})

describe('the host', () => {
  test('a function reaches the database through the unmodified SDK', async () => {
    expect((await cloud.call('write', { id: 'x', n: 3 }, token)).result).toEqual([{ _id: 'x', n: 3 }])
  })

  test('a function gets the environment of the platform and nothing of the machine', async () => {
    const { result } = await cloud.call('environment', {}, token)
    expect(Object.keys(result).sort()).toEqual([
      'SCF_NAMESPACE',
      'SECRET_OF_OURS',
      'TCB_CONTEXT_CNFG',
      'TCB_ENV',
      'TCB_SOURCE',
      'TENCENTCLOUD_REGION',
      'TENCENTCLOUD_RUNENV',
      'TENCENTCLOUD_SECRETID',
      'TENCENTCLOUD_SECRETKEY',
      'TZ',
      'WX_API_TOKEN',
      'WX_APPID',
      'WX_CONTEXT_KEYS',
      'WX_OPENID',
    ]) // prettier-ignore
    expect(result).toMatchObject({ SECRET_OF_OURS: 'pepper', TZ: 'UTC' })
  })

  test('a function that runs out of time is ended, whether it waits or spins, and the next call works', async () => {
    expect(await cloud.call('sleepy', {}, token)).toMatchObject({ status: 504, code: 'function_timeout' })
    expect(await cloud.call('slow', {}, token)).toMatchObject({ status: 504, code: 'function_timeout' })
    expect(await cloud.call('who', {}, token)).toMatchObject({ status: 200 })
  })

  test.each([
    ['fail', 'no luck'],
    ['crash', 'out of the blue'],
    ['exit', 'exited with code 3'],
    ['broken', 'cannot load'],
  ])('a function that dies by %s fails its own invocation and no other', async (name, words) => {
    const [died, lived] = await Promise.all([cloud.call(name, {}, token), cloud.call('who', {}, token)])
    expect(died).toMatchObject({ status: 500, code: 'function_failed' })
    expect(died.message).toContain(words)
    expect(lived.status).toBe(200)
  })

  test('a result up to 6 MB passes, a larger one fails', async () => {
    expect(await cloud.call('big', { bytes: 6 * 1024 * 1024 - 2 }, token)).toMatchObject({ status: 200 })
    expect(await cloud.call('big', { bytes: 6 * 1024 * 1024 }, token)).toMatchObject({
      status: 500,
      code: 'function_failed',
    })
  })

  test('what a function prints comes out with its name and request id', async () => {
    const { requestId } = await cloud.call('print', { name: '串门' }, token)
    const mark = `[print ${requestId.slice(0, 8)}]`
    await until(
      'the lines',
      () => cloud.output().includes(`${mark} hello from 串门`) && cloud.output().includes(`${mark} and an error`),
    )
  })

  test('an instance is kept and used again, and a rebuilt bundle is picked up', async () => {
    expect((await cloud.call('counter', {}, token)).result).toBe(1)
    expect((await cloud.call('counter', {}, token)).result).toBe(2)
    writeFunction(functionsDir, 'counter', { top: 'let n = 100', body: 'n += 1; return n' })
    expect((await cloud.call('counter', {}, token)).result).toBe(101)
  })

  test('eight invocations run at once and the rest wait until one is over', async () => {
    const dir = temporaryFolder('gate')
    const isIn = (n: number) => existsSync(join(dir, `in-${n}`))
    const calls: Promise<unknown>[] = []
    for (let n = 0; n < 12; n += 1) {
      calls.push(cloud.call('gate', { dir, n }, token))
      if (n < 8) await until(`call ${n} is in`, () => isIn(n))
    }
    // A call that the cap did not hold back would be in by the time another function has answered, cold start and all.
    await cloud.call('nothing', {}, token)
    expect([8, 9, 10, 11].filter(isIn)).toEqual([])
    writeFileSync(join(dir, 'open-3'), '')
    await until('the first in the queue is in', () => isIn(8) || isIn(9) || isIn(10) || isIn(11))
    expect([8, 9, 10, 11].filter(isIn)).toHaveLength(1)
    writeFileSync(join(dir, 'open'), '')
    await Promise.all(calls)
    expect([8, 9, 10, 11].filter(isIn)).toEqual([8, 9, 10, 11])
  })

  test('errors of a called function reach the caller with the codes of the platform', async () => {
    await expect(invoke('nowhere')).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
    await expect(invoke('fail')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    await expect(invoke('sleepy')).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
  })
})
