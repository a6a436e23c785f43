import { closeHosts, type Opened, openHost, until } from './support/host'

afterEach(closeHosts)

let app: Opened
beforeEach(async () => {
  app = await openHost()
})

const stack = async () => (await app.mp.pageStack()).map(({ path }) => path)
const call = (method: string, url: string) => app.mp.callWxMethod(method, { url })

it('opens and leaves pages, with their lifetimes in WeChat’s order', async () => {
  expect(await app.seen()).toEqual([
    'launch pages/home/home 1001',
    'show',
    'home load {}',
    'home show',
    'counter page shown',
    'home ready',
  ])
  await call('navigateTo', '/pages/detail/detail?id=7&name=%E6%9D%8E')
  expect(await stack()).toEqual(['pages/home/home', 'pages/detail/detail'])
  expect((await app.page()).query).toEqual({ id: '7', name: '%E6%9D%8E' })
  expect((await app.seen()).at(-1)).toBe('home hide')
  await app.mp.callWxMethod('navigateBack')
  expect((await app.seen()).slice(-2)).toEqual(['home show', 'counter page shown'])
})

it('goes by paths relative to the page, by <navigator> and by native().navigateLeft', async () => {
  await call('navigateTo', '../detail/detail?depth=1')
  await (await app.$('.deeper')).tap()
  await until(async () => (await stack()).length === 3)
  await app.mp.native().navigateLeft()
  expect(await stack()).toHaveLength(2)
  await app.mp.native().goHome()
  expect(await stack()).toEqual(['pages/home/home'])
})

it('loads a subpackage, which uses modules of its own', async () => {
  await call('navigateTo', '/extra/pages/inner/inner')
  expect(await app.text('.inner')).toBe('from the subpackage')
})

it('keeps tab pages alive while another tab shows', async () => {
  const [home] = await app.mp.pageStack()
  await call('switchTab', '/pages/mine/mine')
  expect(await app.seen()).not.toContain('home unload')
  await call('navigateTo', '/pages/detail/detail')
  await call('switchTab', '/pages/home/home')
  expect(await stack()).toEqual(['pages/home/home'])
  expect((await app.mp.pageStack())[0]).toBe(home)
  await call('reLaunch', '/pages/detail/detail')
  expect(await app.seen()).toContain('home unload')
})

it.each([
  ['navigateTo', '/pages/none/none', 'navigateTo:fail page "pages/none/none" is not found'],
  ['navigateTo', '/pages/mine/mine', 'navigateTo:fail can not navigateTo a tabbar page'],
  ['redirectTo', '/pages/mine/mine', 'redirectTo:fail can not redirectTo a tabbar page'],
  ['switchTab', '/pages/detail/detail', 'switchTab:fail can not switch to no-tabBar page'],
  ['navigateBack', '', 'navigateBack:fail cannot navigate back at first page.'],
])('refuses %s %s', async (method, url, words) => {
  await expect(call(method, url)).rejects.toThrow(words)
  expect(await stack()).toEqual(['pages/home/home'])
})

it('refuses an eleventh page', async () => {
  for (let depth = 2; depth <= 10; depth += 1) await call('navigateTo', `/pages/detail/detail?depth=${depth}`)
  await expect(call('navigateTo', '/pages/detail/detail')).rejects.toThrow('navigateTo:fail webview count limit exceed')
  expect(await stack()).toHaveLength(10)
  const { breaches } = await app.send<{ breaches: { limit: string }[] }>('Host.getReport')
  expect(breaches.map(({ limit }) => limit)).toEqual(['pageStack'])
})
