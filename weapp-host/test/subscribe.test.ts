import { closeHosts, type Opened, openHost, until } from './support/host'
import { type Seen, serve } from './support/http'

let server: Awaited<ReturnType<typeof serve>>
/** What the gateway answers to an accept; null: nothing, for ever. */
let accepting: { status: number; body: string } | null
beforeEach(async () => {
  accepting = { status: 200, body: '{"left":{"T0":1}}' }
  server = await serve(gateway)
})
afterEach(async () => {
  await closeHosts()
  await server.stop()
})

function gateway({ url, body }: Seen) {
  if (url === '/gateway/sessions') return { body: JSON.stringify({ token: `t-${JSON.parse(body).openid}` }) }
  if (url === '/gateway/wx/subscriptions') return accepting ?? { never: true as const }
  if (url.startsWith('/gateway/call/')) return { body: '{"requestId":"r1","result":null}' }
  return { status: 404, body: '{"code":"route_unknown","message":"none"}' }
}

const LAB = { launch: { path: 'pages/lab/lab' } }
const open = () => openHost({ gateway: server.url, openid: 'o-li', ...LAB })
const tap = async (app: Opened, T0: string) => {
  await app.send('Host.answer', { api: 'requestSubscribeMessage', result: { T0 } })
  await (await app.$('.subscribe')).tap()
  await until(async () => (await app.text('.log')).includes(`"T0":"${T0}"`), 'the answer')
}
const told = () => server.seen.filter(({ url }) => url === '/gateway/wx/subscriptions')

declare const wx: { cloud: { init(): void; callFunction(options: object): Promise<unknown> } }
const call = () => {
  wx.cloud.init()
  return wx.cloud.callFunction({ name: 'grant', data: {} })
}

it('tells the gateway what the person accepted, as whose phone it is', async () => {
  const app = await open()
  await tap(app, 'accept')
  await until(async () => told().length === 1)
  expect(told()[0]).toMatchObject({ body: '{"templateIds":["T0"]}', headers: { authorization: 'Bearer t-o-li' } })
  expect(app.exceptions).toEqual([])
})

it('tells nothing of a refusal, and nothing without a gateway', async () => {
  const app = await open()
  await tap(app, 'reject')
  await app.evaluate(call)
  const alone = await openHost(LAB)
  await tap(alone, 'accept')
  expect(told()).toEqual([])
  expect([...app.exceptions, ...alone.exceptions]).toEqual([])
})

it('answers the prompt though the gateway never answers, and in the tap', async () => {
  accepting = null
  const app = await open()
  await tap(app, 'accept')
  expect(app.host.report.breaches).toEqual([])
})

it('lets nothing that the mini-program sends afterwards overtake the accept', async () => {
  const app = await open()
  // With its session open, the call needs one request and the accept two.
  await app.evaluate(call)
  await app.send('Host.setNetwork', { delayMs: 200 })
  await tap(app, 'accept')
  await app.evaluate(call)
  const order = server.seen.map(({ url }) => url).filter((url) => !url.endsWith('/sessions'))
  expect(order).toEqual(['/gateway/call/grant', '/gateway/wx/subscriptions', '/gateway/call/grant'])
})

it('warns when the gateway refuses, and the mini-program goes on', async () => {
  accepting = { status: 404, body: '{"code":"template_unknown","message":"no such template"}' }
  const app = await open()
  await tap(app, 'accept')
  await app.evaluate(call)
  expect(app.host.report.warnings).toEqual([expect.stringContaining('template_unknown')])
  expect(app.exceptions).toEqual([])
})
