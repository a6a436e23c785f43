import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeHosts, openHost, until } from './support/host'
import { miniProgram, removeMiniPrograms } from './support/mini-program'

afterEach(async () => {
  await closeHosts()
  removeMiniPrograms()
})

type Manager = {
  onCheckForUpdate(listener: (told: { hasUpdate: boolean }) => void): void
  onUpdateReady(listener: () => void): void
  applyUpdate(): void
}
declare const wx: {
  setStorageSync(key: string, value: unknown): void
  getStorageSync(key: string): unknown
  getUpdateManager(): Manager
}

it('keeps storage over a kill, and starts anew from a scanned code', async () => {
  const app = await openHost()
  await app.evaluate(() => wx.setStorageSync('draft', { words: '没写完' }))
  await app.send('Host.killApp')
  await expect(app.mp.callWxMethod('getStorageSync', 'draft')).rejects.toThrow('The app is not running')
  await app.send('Host.relaunch', { path: 'pages/detail/detail', query: { scene: 'abc%3D1' }, scene: 1047 })
  expect(await app.text('.query')).toBe('{"scene":"abc%3D1"}')
  expect(await app.evaluate(() => wx.getStorageSync('draft'))).toEqual({ words: '没写完' })
  expect(await app.seen()).toEqual(['launch pages/detail/detail 1047', 'show'])
})

it('restarts itself: a new realm on the page it named, with the same storage', async () => {
  const app = await openHost()
  await app.evaluate(() => wx.setStorageSync('draft', 'kept'))
  const refused = app.mp.callWxMethod('restartMiniProgram', { path: '/pages/none/none' })
  await expect(refused).rejects.toThrow('restartMiniProgram:fail page "/pages/none/none" is not found')
  await app.mp.callWxMethod('restartMiniProgram', { path: '/pages/detail/detail?a=1' }).catch(() => undefined)
  await until(async () => (await app.page()).path === 'pages/detail/detail')
  expect(await app.text('.query')).toBe('{"a":"1"}')
  expect(await app.evaluate(() => wx.getStorageSync('draft'))).toBe('kept')
  expect(await app.seen()).toEqual(['launch pages/detail/detail 1001', 'show'])
})

it('refuses a scene that no code can hold', async () => {
  const app = await openHost()
  const scanned = app.send('Host.relaunch', { query: { scene: 'x'.repeat(33) }, scene: 1047 })
  await expect(scanned).rejects.toThrow('has 33 characters; a code holds 32 at most')
})

it('offers a new version to whoever listens, and restarts into it', async () => {
  const app = await openHost()
  expect(await app.send('Host.offerUpdate')).toEqual({ isHeard: false })
  await app.goTo('/pages/detail/detail')
  await app.evaluate(() => {
    const manager = wx.getUpdateManager()
    wx.setStorageSync('heard', [])
    manager.onCheckForUpdate(({ hasUpdate }) => wx.setStorageSync('heard', [hasUpdate]))
    manager.onUpdateReady(() => manager.applyUpdate())
  })
  expect(await app.send('Host.offerUpdate')).toEqual({ isHeard: true })
  await until(async () => (await app.page()).path === 'pages/home/home')
  expect(await app.evaluate(() => wx.getStorageSync('heard'))).toEqual([true])
  expect(await app.seen()).toEqual(expect.arrayContaining(['launch pages/home/home 1001']))
  await app.evaluate(() => wx.getUpdateManager().applyUpdate())
  expect(app.exceptions).toMatchObject([{ name: 'HostComplaint' }])
})

it('measures every start: the time and the scripts until the first page has something to draw', async () => {
  const folder = miniProgram({
    'pages/mine/mine.js':
      "require('../../lib/late')\nPage({ onLoad() { this.setData({ a: 1 }); require('../../lib/more') } })",
    'lib/late.js': '// 四个字',
    'lib/more.js': '// not counted: it runs after the first setData',
  })
  const app = await openHost({ dist: folder, launch: { path: 'pages/mine/mine' } })
  const [start, ...more] = app.host.report.toJSON().starts
  const bytes = (file: string) => statSync(join(folder, file)).size
  const needed = ['app.js', 'lib/seen.js', 'components/counter/counter.js', 'pages/mine/mine.js', 'lib/late.js']
  const scriptBytes = needed.map(bytes).reduce((sum, size) => sum + size)
  expect(start).toEqual({ path: 'pages/mine/mine', ms: expect.any(Number), scripts: needed.length, scriptBytes })
  expect(more).toEqual([])
  await app.send('Host.relaunch', { path: 'pages/mine/mine' })
  expect(app.host.report.toJSON().starts).toHaveLength(2)
})

it('keeps storage over its own end in a folder', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weapp-host-'))
  const first = await openHost({ dataFolder, storage: { preset: 1 } })
  await first.mp.callWxMethod('setStorage', { key: 'later', data: [2] })
  await closeHosts()
  const second = await openHost({ dataFolder })
  expect(await second.send('Host.getStorage')).toEqual({ storage: { preset: 1, later: [2] } })
  rmSync(dataFolder, { recursive: true })
})

it('ends what a killed app was waiting for', async () => {
  const app = await openHost()
  const waiting = app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60_000)))
  const refused = expect(waiting).rejects.toThrow('The app was killed')
  await app.send('Host.killApp')
  await refused
})

it('goes to the background and comes back', async () => {
  const app = await openHost()
  await app.page()
  await app.send('Host.hideApp')
  await app.send('Host.showApp', { scene: 1089 })
  expect((await app.seen()).slice(-6)).toEqual([
    'home hide',
    'hide',
    'show',
    'wx.onAppShow',
    'home show',
    'counter page shown',
  ])
})

it('tells the app of a page that is not there', async () => {
  await expect(openHost({ launch: { path: 'pages/none/none' } })).rejects.toThrow('There is no page "pages/none/none"')
})

it('raises errors of timers, and tells the app', async () => {
  const app = await openHost()
  await app.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('late')
      }, 1),
  )
  await until(async () => app.exceptions.some(({ message }) => message === 'late'))
  expect(await app.seen()).toContain('error Error: late')
})

it('tells the app of the network, the theme and the text size', async () => {
  const app = await openHost({ fontSizeScaleFactor: 1.5 })
  await app.send('Host.setNetwork', { online: false })
  expect(await app.mp.callWxMethod('getNetworkType')).toMatchObject({ networkType: 'none' })
  await app.send('Host.setNetwork', { online: true, type: '4g' })
  await app.send('Host.setTheme', { theme: 'dark' })
  expect(await app.seen()).toEqual(expect.arrayContaining(['network false none', 'network true 4g', 'theme dark']))
  expect(await app.mp.callWxMethod('getAppBaseInfo')).toMatchObject({
    fontSizeScaleFactor: 1.5,
    fontSizeSetting: 24,
    theme: 'dark',
  })
  await app.send('Host.setFontSize', { scale: 1 })
  expect(await app.mp.systemInfo()).toMatchObject({ fontSizeScaleFactor: 1, SDKVersion: '3.8.0' })
})

it('is as bare as WeChat’s logic layer', async () => {
  const app = await openHost()
  const names = [
    'process',
    'window',
    'document',
    'fetch',
    'URL',
    'AbortController',
    'Buffer',
    'TextEncoder',
    'WebAssembly',
  ]
  expect(
    await app.evaluate((...list: string[]) => list.map((name) => typeof (globalThis as never)[name]), ...names),
  ).toEqual(names.map(() => 'undefined'))
  await expect(app.evaluate(() => new Function('return 1')())).rejects.toThrow(
    'Code generation from strings disallowed',
  )
})
