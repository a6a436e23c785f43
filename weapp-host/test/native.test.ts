import { closeHosts, type Opened, openHost, until } from './support/host'

afterEach(closeHosts)

let app: Opened
beforeEach(async () => {
  app = await openHost()
})

type Screen = { dialogs: { kind: string; content: object }[]; toast: object | null; isLoading: boolean }
const screen = () => app.send<Screen>('Host.getScreen')
const dialog = (kind: string) => until(async () => (await screen()).dialogs.find((one) => one.kind === kind), kind)

it('leaves a modal open until a person answers it', async () => {
  const answered = app.mp.callWxMethod('showModal', { title: 'Sure?', confirmText: '是' })
  expect((await dialog('modal')).content).toMatchObject({ title: 'Sure?', confirmText: '是', cancelText: '取消' })
  await app.mp.native().confirmModal()
  expect(await answered).toMatchObject({ confirm: true, cancel: false })
  const again = app.mp.callWxMethod('showModal', { title: 'Sure?' })
  await dialog('modal')
  await app.mp.native().cancelModal()
  expect(await again).toMatchObject({ confirm: false, cancel: true })
  await expect(app.mp.native().cancelModal()).rejects.toThrow('No modal is open (open: none)')
})

it('leaves an action sheet open likewise', async () => {
  const answered = app.mp.callWxMethod('showActionSheet', { itemList: ['a', 'b'] })
  await dialog('actionSheet')
  await app.send('Host.tapActionSheet', { index: 1 })
  expect(await answered).toMatchObject({ tapIndex: 1 })
  const cancelled = expect(app.mp.callWxMethod('showActionSheet', { itemList: ['a'] })).rejects.toThrow('cancel')
  await dialog('actionSheet')
  await app.send('Host.tapActionSheet', { index: -1 })
  await cancelled
})

it('shows toasts and loading', async () => {
  await app.mp.callWxMethod('showToast', { title: 'Saved', icon: 'success' })
  expect((await screen()).toast).toEqual({ title: 'Saved', icon: 'success' })
  await app.mp.callWxMethod('showLoading', { title: '…' })
  expect(await screen()).toMatchObject({ isLoading: true })
  await app.mp.callWxMethod('hideLoading')
  expect(await screen()).toMatchObject({ isLoading: false, toast: null })
})

it('remembers what was asked of the phone', async () => {
  await app.mp.callWxMethod('makePhoneCall', { phoneNumber: '12345' })
  await app.mp.callWxMethod('setClipboardData', { data: 'copied' })
  expect(await app.mp.callWxMethod('getClipboardData')).toMatchObject({ data: 'copied' })
  await app.send('Host.answer', { api: 'openDocument', fail: 'file type not supported' })
  await expect(app.mp.callWxMethod('openDocument', { filePath: 'x' })).rejects.toThrow('openDocument:fail file type')
  const { calls } = await app.send<{ calls: { api: string }[] }>('Host.getCalls')
  expect(calls.map(({ api }) => api)).toEqual(['makePhoneCall', 'setClipboardData', 'openDocument'])
})

it('logs in with a code that names the person, or as prepared', async () => {
  await app.send('Host.setOpenid', { openid: 'o-li' })
  expect(await app.mp.callWxMethod('login')).toMatchObject({ code: 'headless-o-li-1' })
  await app.send('Host.answer', { api: 'login', result: { code: 'given' } })
  expect(await app.mp.callWxMethod('login')).toMatchObject({ code: 'given' })
})

it('shares through the page', async () => {
  expect(await app.send('Host.triggerPage', { lifetime: 'onShareAppMessage', args: [{ from: 'menu' }] })).toEqual({
    result: { title: 'shared by menu', path: '/pages/home/home?by=me' },
  })
})

describe('createSelectorQuery', () => {
  it('finds what is there and marks its measures as free of layout', async () => {
    const results = await app.evaluate(
      () =>
        new Promise((resolve) => {
          // biome-ignore lint/suspicious/noExplicitAny: the query is a chain
          const query = (globalThis as any).wx.createSelectorQuery()
          query.select('#title').boundingClientRect()
          query.selectAll('.row').fields({ dataset: true, size: true })
          query.select('.none').boundingClientRect()
          query.selectViewport().scrollOffset()
          query.exec(resolve)
        }),
    )
    expect(results).toEqual([
      { isLayoutFree: true, id: 'title', dataset: {}, left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 },
      [
        { isLayoutFree: true, dataset: { id: 1 }, width: 0, height: 0 },
        { isLayoutFree: true, dataset: { id: 2 }, width: 0, height: 0 },
      ],
      null,
      expect.objectContaining({ isLayoutFree: true, scrollTop: 0 }),
    ])
  })
})
