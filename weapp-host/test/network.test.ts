import { closeHosts, type Opened, openHost, until } from './support/host'
import { type Seen, serve } from './support/http'

let server: Awaited<ReturnType<typeof serve>>
let app: Opened
beforeEach(async () => {
  server = await serve(answer)
  app = await openHost({ urlCheck: false })
})
afterEach(async () => {
  await closeHosts()
  await server.stop()
})

function answer({ url }: Seen) {
  if (url.startsWith('/never')) return { never: true as const }
  if (url.startsWith('/text')) return { body: 'not JSON', status: 404 }
  return { body: JSON.stringify({ ok: true }) }
}

const request = (options: object) => app.mp.callWxMethod('request', options)
const limits = () => app.host.report.breaches.map(({ limit }) => limit)

declare const wx: {
  request(options: object): { abort(): void }
  uploadFile(options: object): { onProgressUpdate(listener: (one: { progress: number }) => void): void }
}

it('sends JSON or a query, and parses what is JSON', async () => {
  const posted = await request({
    url: `${server.url}/a`,
    method: 'POST',
    data: { n: 1 },
    header: { Referer: 'x', 'X-A': 'b' },
  })
  expect(posted).toMatchObject({ data: { ok: true }, statusCode: 200, errMsg: 'request:ok' })
  await request({ url: `${server.url}/b?x=1`, data: { y: '二' } })
  const text = await request({ url: `${server.url}/text` })
  expect(text).toMatchObject({ data: 'not JSON', statusCode: 404 })
  expect(server.seen).toMatchObject([
    { method: 'POST', url: '/a', body: '{"n":1}', headers: { 'content-type': 'application/json', 'x-a': 'b' } },
    { method: 'GET', url: `/b?x=1&y=${encodeURIComponent('二')}` },
    { method: 'GET', url: '/text' },
  ])
  expect(server.seen[0]?.headers.referer).toBeUndefined()
})

it('fails with WeChat’s words: down, too late, without a network, aborted', async () => {
  const { url } = server
  await expect(request({ url: `${url}/never`, timeout: 30 })).rejects.toThrow('request:fail timeout')
  const words = await app.evaluate(
    (address: string) =>
      new Promise((resolve) => {
        wx.request({ url: address, fail: (error: { errMsg: string }) => resolve(error.errMsg) }).abort()
      }),
    `${url}/never`,
  )
  expect(words).toBe('request:fail abort')
  await server.stop()
  await expect(request({ url })).rejects.toThrow(/^request:fail .*ECONNREFUSED/)
  await app.send('Host.setNetwork', { online: false })
  await expect(request({ url })).rejects.toThrow('request:fail net::ERR_INTERNET_DISCONNECTED')
})

it('cuts a request when the network goes', async () => {
  const cut = expect(request({ url: `${server.url}/never` })).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
  await until(async () => server.seen.length === 1)
  await app.send('Host.setNetwork', { online: false })
  await cut
})

it('counts a network delay against the time limit: an answer after 20 s', async () => {
  await app.send('Host.setNetwork', { delayMs: 20_000 })
  await expect(request({ url: server.url, timeout: 50 })).rejects.toThrow('request:fail timeout')
  expect(server.seen).toEqual([])
})

it('records an eleventh request at once, which waits for a place', async () => {
  const messages = await app.evaluate(
    (url: string) =>
      Promise.all(
        Array.from({ length: 11 }, (_none, index) => {
          const options = { url: index < 10 ? `${url}/never` : url, timeout: 100 }
          return new Promise((resolve) =>
            wx.request({ ...options, complete: (one: { errMsg: string }) => resolve(one.errMsg) }),
          )
        }),
      ),
    server.url,
  )
  expect((messages as string[]).at(-1)).toBe('request:ok')
  expect((messages as string[])[0]).toBe('request:fail timeout')
  expect(limits()).toEqual(['requestsAtOnce'])
})

it.each([
  ['as they come', false, ['quick', 'late']],
  ['in the order of asking, when told so', true, ['late', 'quick']],
])('hands over answers %s', async (_title, answersOneByOne, order) => {
  const told = await openHost({ urlCheck: false, answersOneByOne })
  const heard = await told.evaluate(
    (url: string) =>
      new Promise((resolve) => {
        const names: string[] = []
        const hear = (name: string) => () => names.push(name) === 2 && resolve(names)
        wx.request({ url: `${url}/never`, timeout: 200, complete: hear('late') })
        wx.request({ url, complete: hear('quick') })
      }),
    server.url,
  )
  expect(heard).toEqual(order)
})

it('refuses an address that is not legal, unless it was told not to check', async () => {
  const checked = await openHost({ domains: ['https://api.example.com'] })
  const ask = (url: string) => checked.mp.callWxMethod('request', { url, timeout: 50 })
  await expect(ask(server.url)).rejects.toThrow('request:fail url not in domain list')
  await expect(ask('https://other.example.com/')).rejects.toThrow('request:fail url not in domain list')
  await expect(ask('https://api.example.com/')).rejects.not.toThrow('url not in domain list')
  await expect(ask('wss://api.example.com/')).rejects.toThrow('request:fail invalid url')
  expect(checked.host.report.breaches.map(({ limit }) => limit)).toEqual(['domain', 'domain'])
})

it('uploads a chosen file as a form, the fields first, and tells how far it is', async () => {
  const files = [{ name: 'roster.xlsx', base64: Buffer.from('PK..').toString('base64') }]
  await app.send('Host.answer', { api: 'chooseMessageFile', files })
  const { tempFiles } = await app.mp.callWxMethod('chooseMessageFile', { count: 1 })
  expect(tempFiles).toMatchObject([{ name: 'roster.xlsx', size: 4, path: 'wxfile://tmp/1.xlsx' }])
  const shares = await app.evaluate(
    (url: string, filePath: string) =>
      new Promise((resolve) => {
        const progress: number[] = []
        const options = { url, filePath, name: 'file', formData: { key: 'a/b' }, success: () => resolve(progress) }
        wx.uploadFile(options).onProgressUpdate((one) => progress.push(one.progress))
      }),
    server.url,
    tempFiles[0].path,
  )
  expect(shares).toEqual([0, 100])
  const [sent] = server.seen
  expect(sent?.headers['content-type']).toContain('multipart/form-data; boundary=')
  expect(sent?.body.indexOf('name="key"')).toBeLessThan(sent?.body.indexOf('name="file"; filename="1.xlsx"') ?? 0)
})

it('downloads into a file that can be read', async () => {
  const { tempFilePath } = await app.mp.callWxMethod('downloadFile', { url: `${server.url}/plan.json` })
  expect(tempFilePath).toMatch(/^wxfile:\/\/tmp\/\d+\.json$/)
  const text = await app.evaluate(
    (filePath: string) =>
      (wx as never as { getFileSystemManager(): { readFileSync(...all: string[]): string } })
        .getFileSystemManager()
        .readFileSync(filePath, 'utf8'),
    tempFilePath,
  )
  expect(text).toBe('{"ok":true}')
})
