import { closeHosts, type Opened, openHost } from './support/host'

afterEach(closeHosts)

let app: Opened
beforeEach(async () => {
  app = await openHost()
})

declare const wx: Record<string, (...args: unknown[]) => unknown>

it('gives back copies, an empty text for what is not there, and fails when asked later', async () => {
  const answers = await app.evaluate(() => {
    const value = { list: [1] }
    wx.setStorageSync?.('a', value)
    value.list.push(2)
    wx.setStorageSync?.('nothing', undefined)
    return [wx.getStorageSync?.('a'), wx.getStorageSync?.('none'), wx.getStorageSync?.('nothing')]
  })
  expect(answers).toEqual([{ list: [1] }, '', ''])
  await expect(app.mp.callWxMethod('getStorage', { key: 'none' })).rejects.toThrow('getStorage:fail data not found')
  await app.mp.callWxMethod('removeStorageSync', 'a')
  expect(await app.mp.callWxMethod('getStorageInfoSync')).toEqual({
    keys: ['nothing'],
    currentSize: 1,
    limitSize: 10240,
  })
})

it('refuses a value over 1 MB', async () => {
  const refused = app.evaluate(() => wx.setStorageSync?.('big', '字'.repeat(350_000)))
  await expect(refused).rejects.toThrow('setStorageSync:fail entry size limit reached')
  expect(app.host.report.breaches).toMatchObject([{ limit: 'storageKeyBytes' }])
})

it('refuses what goes over 10 MB, and a storage that was full before', async () => {
  const mebibyte = 'x'.repeat(1_000_000)
  const full = Object.fromEntries(Array.from({ length: 11 }, (_none, index) => [`k${index}`, mebibyte]))
  await app.send('Host.fillStorage', { storage: full })
  const refused = app.mp.callWxMethod('setStorage', { key: 'one more', data: 1 })
  await expect(refused).rejects.toThrow('setStorage:fail exceed storage max size 10Mb')
  expect(app.host.report.breaches).toMatchObject([{ limit: 'storageTotalBytes' }])
  await app.send('Host.fillStorage', { clear: true })
  await app.mp.callWxMethod('setStorage', { key: 'one more', data: 1 })
})
