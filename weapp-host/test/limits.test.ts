import { closeHosts, openHost, until } from './support/host'
import { miniProgram, removeMiniPrograms } from './support/mini-program'

afterEach(async () => {
  await closeHosts()
  removeMiniPrograms()
})

declare const getCurrentPages: () => { setData(data: object): void }[]
const send = (bytes: number) => getCurrentPages()[0]?.setData({ long: 'x'.repeat(bytes) })

it('warns of a setData over 256 KB', async () => {
  const app = await openHost()
  await app.evaluate(send, 200 * 1024)
  expect(app.host.report.warnings).toEqual([])
  await app.evaluate(send, 300 * 1024)
  expect(app.host.report.warnings).toEqual([expect.stringContaining('more than 256 KB is slow')])
  expect(app.exceptions).toEqual([])
})

it('refuses a setData over 1,024 KB', async () => {
  const app = await openHost()
  await expect(app.evaluate(send, 1024 * 1024)).rejects.toThrow('WeChat refuses more than 1,024 KB')
  expect(app.host.report.breaches).toMatchObject([{ limit: 'setDataMaxBytes' }])
  await until(async () => app.exceptions.some(({ name }) => name === 'PlatformLimit'))
})

it('refuses a component’s setData over 1,024 KB as well', async () => {
  const app = await openHost()
  const counter = (await app.$('.first-counter')) as unknown as { callMethod(...args: unknown[]): Promise<unknown> }
  await expect(counter.callMethod('reset', 'x'.repeat(1024 * 1024))).rejects.toThrow(
    'WeChat refuses more than 1,024 KB',
  )
})

it('counts a component’s setData too', async () => {
  const app = await openHost()
  await (await app.$('.page >>> .counter-more')).tap()
  await app.page()
  const home = app.host.report.toJSON().pages[0]
  // The component's own, and the page's answer to its event.
  expect(home?.total.setDataCount).toBeGreaterThanOrEqual(2)
})

it('names packages over 2 MB, at start', async () => {
  const { host } = await openHost({
    dist: miniProgram({ 'extra/picture.bin': 'x'.repeat(2 * 1024 * 1024), 'picture.bin': 'x'.repeat(2 * 1024 * 1024) }),
  })
  expect(host.report.breaches.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^the main package has \d+ bytes, 2 MB are allowed/),
    expect.stringMatching(/^extra has \d+ bytes/),
  ])
  expect(host.report.exceptions).toHaveLength(2)
})

it('names a tab bar against the rules, at start', async () => {
  const app = { pages: ['pages/home/home'], tabBar: { list: [{ pagePath: 'pages/gone/gone' }] } }
  const { host } = await openHost({
    dist: miniProgram({ 'app.json': { ...app, usingComponents: { counter: 'components/counter/counter' } } }),
  })
  expect(host.report.breaches.map(({ message }) => message)).toEqual([
    'the tab bar has 1 tabs, 2 to 5 are allowed',
    'the tab pages/gone/gone is not a page of the main package',
  ])
})
