import { type LocalCloud, sdkFor, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud
let app: ReturnType<typeof sdkFor>

/** Not text, and longer than one chunk of a stream. */
const picture = Buffer.from(Array.from({ length: 200_000 }, (_, n) => (n * 7 + (n >> 8)) % 256))

beforeAll(async () => {
  cloud = await startLocalCloud()
  app = sdkFor(cloud)
})
afterAll(() => cloud.stop())

const link = async (fileID: string, maxAge = 600): Promise<string> => {
  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge }] as never })
  return fileList[0]?.tempFileURL as string
}

/** The form which `wx.uploadFile` and a page send. */
const form = async (
  path: string,
  change: (fields: Record<string, string>) => void = () => {},
): Promise<{ url: string; body: FormData; fileId: string }> => {
  const { data } = await app.getUploadMetadata({ cloudPath: path })
  const fields: Record<string, string> = {
    key: path,
    Signature: data.authorization,
    'x-cos-security-token': data.token,
    'x-cos-meta-fileid': data.cosFileId,
  }
  change(fields)
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), '楼道.png')
  return { url: data.url, body, fileId: data.fileId }
}

test('a file which the SDK uploads comes back the same, also under a Chinese name', async () => {
  const { fileID } = await app.uploadFile({ cloudPath: 'stairwells/三号楼 一单元.png', fileContent: picture as never })
  expect(fileID).toMatch(/^cloud:\/\/chuanmen-local\..*\/stairwells\/三号楼 一单元\.png$/)
  expect((await app.downloadFile({ fileID })).fileContent).toEqual(picture)
})

test('a later upload replaces an earlier one', async () => {
  const { fileID } = await app.uploadFile({ cloudPath: 'twice.txt', fileContent: Buffer.from('one') as never })
  await app.uploadFile({ cloudPath: 'twice.txt', fileContent: Buffer.from('two') as never })
  expect(String((await app.downloadFile({ fileID })).fileContent)).toBe('two')
})

test('a page uploads by form with the ticket, from any origin', async () => {
  const { url, body, fileId } = await form('photos/a.png')
  const ask = await fetch(url, {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:10086', 'access-control-request-method': 'POST' },
  })
  expect(ask.headers.get('access-control-allow-origin')).toBe('*')
  expect((await fetch(url, { method: 'POST', body })).status).toBe(204)
  const response = await fetch(await link(fileId))
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await response.arrayBuffer())).toEqual(picture)
})

test('files are private: without a good signature nothing comes back', async () => {
  const { fileID } = await app.uploadFile({ cloudPath: 'private.txt', fileContent: Buffer.from('x') as never })
  const url = await link(fileID)
  expect((await fetch(url)).status).toBe(200)
  expect((await fetch(url.split('?')[0] as string)).status).toBe(403)
  expect((await fetch(url.replace('private.txt', 'twice.txt'))).status).toBe(403)
  expect((await fetch(url.replace(/t=(\d+)/, (_, t) => `t=${Number(t) + 1}`))).status).toBe(403)
})

test('a link ends after max_age by the clock of the cloud', async () => {
  const { fileID } = await app.uploadFile({ cloudPath: 'short.txt', fileContent: Buffer.from('x') as never })
  const url = await link(fileID, 60)
  await cloud.clock.advance(58_000)
  expect((await fetch(url)).status).toBe(200)
  await cloud.clock.advance(3_000)
  const late = await fetch(url)
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('expired')])
})

test('an upload ticket is for one path, cannot be forged, and ends', async () => {
  const other = await form('mine.png', (fields) => {
    fields.key = 'yours.png'
  })
  expect((await fetch(other.url, { method: 'POST', body: other.body })).status).toBe(403)
  const forged = await form('mine.png', (fields) => {
    fields.key = 'yours.png'
    fields.Signature = (fields.Signature as string).replace('mine', 'yours')
  })
  expect((await fetch(forged.url, { method: 'POST', body: forged.body })).status).toBe(403)
  const bare = await form('mine.png', (fields) => {
    delete fields.Signature
  })
  expect((await fetch(bare.url, { method: 'POST', body: bare.body })).status).toBe(403)
  const late = await form('mine.png')
  await cloud.clock.advance(15 * 60_000 + 1)
  const response = await fetch(late.url, { method: 'POST', body: late.body })
  expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('expired')])
})

test('more than fifty files in one call are refused, to delete or to link to, as the platform does', async () => {
  const fileList = Array.from({ length: 51 }, (_, nth) => `cloud://none/${nth}.txt`)
  const outcomes = [app.deleteFile({ fileList }), app.getTempFileURL({ fileList })].map((call) =>
    call.then(
      (answer) => (answer as { code?: string }).code,
      (error: { code?: string }) => error.code,
    ),
  )
  expect(await Promise.all(outcomes)).toEqual(['INVALID_PARAM', 'INVALID_PARAM'])
})

test('a deleted file is gone, and a missing one is told by its code', async () => {
  const { fileID } = await app.uploadFile({ cloudPath: 'gone.txt', fileContent: Buffer.from('x') as never })
  const url = await link(fileID)
  expect((await app.deleteFile({ fileList: [fileID] })).fileList).toEqual([
    expect.objectContaining({ code: 'SUCCESS', fileID }),
  ])
  expect((await fetch(url)).status).toBe(404)
  expect((await app.deleteFile({ fileList: [fileID] })).fileList?.[0]).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  await expect(app.downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
})

test('a path that leaves the storage or that a link cannot carry is refused', async () => {
  for (const cloudPath of ['../a', 'a/../b', '/a', 'a//b', 'a?b', 'a#b', 'a%2e', '']) {
    await expect(app.getUploadMetadata({ cloudPath })).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  }
})

test('an uploaded page is handed over as a file and never shown as a page', async () => {
  const { url, body, fileId } = await form('page.html')
  body.set('file', new Blob(['<script>alert(1)</script>'], { type: 'text/html' }), 'page.html')
  await fetch(url, { method: 'POST', body })
  const response = await fetch(await link(fileId))
  expect(response.headers.get('content-disposition')).toBe('attachment')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('files outlive a kill', async () => {
  const { fileID } = await app.uploadFile({ cloudPath: 'kept.bin', fileContent: picture as never })
  await cloud.kill()
  await cloud.restart()
  expect((await app.downloadFile({ fileID })).fileContent).toEqual(picture)
})

describe('a poor line', () => {
  const faults = (method: string, body?: object) =>
    fetch(`${cloud.url}/storage/faults`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
    })
  const send = async (path: string): Promise<number | null> => {
    const { url, body } = await form(path)
    return fetch(url, { method: 'POST', body }).then(
      ({ status }) => status,
      () => null,
    )
  }
  const isKept = async (path: string): Promise<boolean> => {
    const fileID = (await form(path)).fileId
    return (await app.getTempFileURL({ fileList: [fileID] })).fileList[0]?.code === 'SUCCESS'
  }
  afterEach(() => faults('DELETE'))

  test.each([
    ['refuse', 503, false],
    ['break', null, false],
    ['lose', null, true],
  ])('that %ss lets every second form fail', async (how, status, isThere) => {
    await faults('POST', { every: 2, how })
    const [first, second] = [`line/${how}-1.png`, `line/${how}-2.png`]
    expect([await send(first), await send(second)]).toEqual([204, status])
    expect([await isKept(first), await isKept(second)]).toEqual([true, isThere])
    await faults('DELETE')
    expect(await send(second)).toBe(204)
  })

  test('does not touch what functions upload', async () => {
    await faults('POST', { every: 1 })
    await app.uploadFile({ cloudPath: 'line/sdk.txt', fileContent: Buffer.from('x') as never })
    expect(await isKept('line/sdk.txt')).toBe(true)
  })

  test('that is none is refused', async () => {
    for (const body of [{}, { every: 0 }, { every: 3, how: 'sometimes' }])
      expect((await faults('POST', body)).status).toBe(400)
    expect(await (await faults('GET')).json()).toEqual({ fault: null })
  })
})
