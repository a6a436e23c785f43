import { closeHosts, openHost, until } from './support/host'
import { type Seen, serve } from './support/http'

let server: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  server = await serve(gateway)
})
afterEach(async () => {
  await closeHosts()
  await server.stop()
})

/** The contract of the local cloud, as far as the host uses it. */
function gateway({ url, body }: Seen) {
  if (url === '/gateway/sessions') return { body: JSON.stringify({ token: `t-${JSON.parse(body).openid}` }) }
  if (url === '/gateway/wx/phone-code') return { body: '{"code":"P1"}' }
  if (url === '/gateway/call/echo') return { body: JSON.stringify({ requestId: 'r1', result: JSON.parse(body) }) }
  if (url === '/gateway/call/slow')
    return { status: 504, body: '{"requestId":"r2","code":"function_timeout","message":"slow"}' }
  return { status: 404, body: '{"code":"function_unknown","message":"none"}' }
}

declare const wx: { cloud: { init(): void; callFunction(options: object): Promise<unknown> } }
const call = (name: string, data: unknown) => {
  wx.cloud.init()
  return wx.cloud.callFunction({ name, data })
}

it('calls a function as the person whose phone it is', async () => {
  const app = await openHost({ gateway: server.url, openid: 'o-li' })
  const reply = await app.evaluate(call, 'echo', { n: [1] })
  expect(reply).toEqual({ result: { n: [1] }, requestID: 'r1', errMsg: 'cloud.callFunction:ok' })
  await app.evaluate(call, 'echo', {})
  expect(server.seen.map(({ url }) => url)).toEqual(['/gateway/sessions', '/gateway/call/echo', '/gateway/call/echo'])
  expect(server.seen[1]?.headers.authorization).toBe('Bearer t-o-li')
})

it('fails as wx.cloud does', async () => {
  const app = await openHost({ gateway: server.url, openid: 'o-li' })
  await expect(app.evaluate(() => wx.cloud.callFunction({ name: 'echo' }))).rejects.toThrow(
    'please call wx.cloud.init first',
  )
  await expect(app.evaluate(call, 'none', {})).rejects.toThrow(
    'errCode: -501000 FunctionName parameter could not be found',
  )
  await expect(app.evaluate(call, 'slow', {})).rejects.toThrow('errCode: -504003')
  await server.stop()
  await expect(app.evaluate(call, 'echo', {})).rejects.toThrow('errMsg: request:fail')
})

it('asks the gateway for the phone number’s code when no answer is prepared', async () => {
  const app = await openHost({ gateway: server.url, openid: 'o-li', launch: { path: 'pages/lab/lab' } })
  await (await app.$('.phone')).tap()
  await until(async () => (await app.text('.log')).includes('"code":"P1"'))
})

it('says by name what it was not given', async () => {
  const app = await openHost({})
  await expect(app.evaluate(call, 'echo', {})).rejects.toThrow('the host was given no openid (--openid)')
})
