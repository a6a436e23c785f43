import { closeHosts, type Opened, openHost, until } from './support/host'
import { miniProgram, removeMiniPrograms } from './support/mini-program'

declare const getCurrentPages: () => { setData(data: object): void }[]

afterEach(async () => {
  await closeHosts()
  removeMiniPrograms()
})

describe('a page', () => {
  let app: Opened
  beforeEach(async () => {
    app = await openHost()
  })

  it('shows its data through templates, lists, conditions and wxs', async () => {
    expect(await app.text('.title')).toBe('HELLO!')
    expect(await app.text('.panel')).toBe('closed')
    const rows = await (await app.page()).$$('.row')
    expect(await Promise.all(rows.map((row: { text(): Promise<string> }) => row.text()))).toEqual(['0: one', '1: two'])
  })

  it('hears a tap, with the dataset of the element', async () => {
    await (await app.$('.toggle')).tap()
    await until(async () => (await app.text('.panel')) === 'open')
    expect(await app.text('.last-event')).toBe('tap button')
  })

  it('lets a tap rise to the ancestors unless it is caught', async () => {
    await (await app.$('.toggle')).tap()
    expect(await (await app.page()).data('outerTaps')).toBe(1)
    await (await app.$('.row')).tap()
    await until(async () => (await app.text('.row')) === '0: chosen')
    expect(await (await app.page()).data('outerTaps')).toBe(1)
  })

  it('does not hear a disabled button', async () => {
    await (await app.$('.off')).tap()
    expect(await (await app.page()).data('isOpen')).toBe(false)
  })

  it('answers methods, and data by path', async () => {
    const page = await app.page()
    expect(await page.callMethod('add', 2, 3)).toBe(5)
    expect(await page.data('rows[1].name')).toBe('two')
    await page.setData({ title: 'set' })
    await until(async () => (await app.text('.title')) === 'SET!')
  })

  it('tells attributes, ids and WXML', async () => {
    const title = await app.$('#title')
    expect(title.tagName).toBe('text')
    expect(await title.attribute('class')).toBe('title')
    expect(await title.outerWxml()).toBe('<text id="title" class="title">HELLO!</text>')
    expect(await (await app.$('.page')).attribute('aria-label')).toBe('the page')
    expect(await (await app.$('.page')).attribute('not-there')).toBeNull()
  })
})

it('shows the last of several updates, whatever was still under way when it was sent', async () => {
  const row = '<view class="row" wx:for="{{box.rows}}" wx:key="name">{{item.name}}</view>'
  const app = await openHost({ dist: miniProgram({ 'pages/home/home.wxml': `<view class="page">${row}</view>` }) })
  await app.evaluate(() => getCurrentPages()[0]?.setData({ box: { rows: [{ name: 'one' }, { name: 'two' }] } }))
  await app.page()
  await app.evaluate(() => {
    const [page] = getCurrentPages()
    page?.setData({ 'box.rows[1]': { name: 'under way' } })
    page?.setData({ 'box.rows': [{ name: 'last' }] })
  })
  const rows = await (await app.page()).$$('.row')
  expect(await Promise.all(rows.map((one: { text(): Promise<string> }) => one.text()))).toEqual(['last'])
})

describe('a custom component', () => {
  let app: Opened
  beforeEach(async () => {
    app = await openHost()
  })

  it('takes properties of the mini-program’s own types, also from a page of the app’s list', async () => {
    expect(await app.text('.page >>> .counter-value')).toBe('#3')
  })

  it('hides its inside from the page, except across >>> or from itself', async () => {
    const page = await app.page()
    expect(await page.$('.counter-value')).toBeNull()
    expect(await page.$('.page .counter-value')).toBeNull()
    const counter = await app.$('.first-counter')
    expect(await (await counter.$('.counter-value'))?.text()).toBe('#3')
    expect(await (await page.$('.page >>> .frame-title'))?.text()).toBe('frame')
  })

  it('shows what was put into its slot, which belongs to the page', async () => {
    expect(await app.text('.slotted')).toBe('in the slot')
    expect(await (await app.$('.first-counter')).text()).toBe('#3\nmore\nin the slot')
    expect(await (await app.$('frame')).wxml()).toBe(
      '<view class="frame"><view class="frame-title">frame</view><view class="framed">framed</view></view>',
    )
  })

  it('changes by its own taps and tells the page by an event', async () => {
    await (await app.$('.page >>> .counter-more')).tap()
    await until(async () => (await app.text('.page >>> .counter-value')) === '#4')
    expect(await app.text('.last-event')).toBe('count 4 [object Object]')
  })

  it('answers data, setData and methods', async () => {
    const counter = (await app.$('.first-counter')) as unknown as {
      data(path?: string): Promise<unknown>
      setData(data: object): Promise<void>
      callMethod(method: string, ...args: unknown[]): Promise<unknown>
    }
    expect(await counter.data('value')).toBe(3)
    expect(await counter.callMethod('reset', 9)).toBe('was reset to 9')
    expect(await app.text('.page >>> .counter-value')).toBe('#9')
    await counter.setData({ value: 1 })
    expect(await app.text('.page >>> .counter-value')).toBe('#1')
  })

  it('hears of its page being shown', async () => {
    await app.goTo('/pages/home/home')
    expect(await app.seen()).toContain('counter page shown')
  })
})

describe('a selector', () => {
  it.each([
    ['view.row', 2],
    ['.page .row', 2],
    ['.page > .row', 2],
    ['.page > .slotted', 0],
    ['.title, .panel', 2],
    ['.page.row', 0],
    ['counter', 1],
    ['#title', 1],
    ['.page >>> view', 8],
  ])('%s finds %i', async (selector, count) => {
    const { page } = await openHost()
    expect(await (await page()).$$(selector)).toHaveLength(count)
  })

  it('that is not supported is raised, because the client takes an error for nothing found', async () => {
    const { page, exceptions } = await openHost()
    expect(await (await page()).$('view[class]')).toBeNull()
    await until(async () => exceptions.some(({ message }) => message.includes('"view[class]" is not supported')))
  })
})
