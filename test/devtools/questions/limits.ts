import { outcome, type Questions } from '../question'

const KB = 1024
type Settable = { setData(data: object): void }
const setLong = (length: number) =>
  (getCurrentPages().at(-1) as unknown as Settable).setData({ long: 'x'.repeat(length) })

/** What the platform refuses, and in which words. */
export const limits: Questions = {
  'setData of 300 KB': async (device) => {
    await device.open('/pages/words/words')
    return outcome(() => device.client.evaluate(setLong, 300 * KB))
  },
  'setData of 1,100 KB': async (device) => {
    await device.open('/pages/words/words')
    return outcome(() => device.client.evaluate(setLong, 1100 * KB))
  },
  'setStorage of 1,100 KB under one key': ({ client }) =>
    outcome(() =>
      client.evaluate(
        (length: number) =>
          new Promise((resolve) => {
            wx.setStorage({
              key: 'long',
              data: 'x'.repeat(length),
              success: ({ errMsg }) => resolve(errMsg),
              fail: ({ errMsg }) => resolve(errMsg),
            })
          }),
        1100 * KB,
      ),
    ),
  'requestSubscribeMessage outside a tap': ({ client }) =>
    outcome(() =>
      client.evaluate(
        () => new Promise((resolve) => wx.requestSubscribeMessage({ tmplIds: ['T0'], complete: resolve as never })),
      ),
    ),
  'requestSubscribeMessage from a timer that a tap started': async (device) => {
    await device.open('/pages/lab/lab')
    await (await device.find('.subscribe-late')).tap()
    return device.wait('the answer', async () => (await device.read('.log')) || undefined)
  },
  'a request to a domain that is not listed': ({ client }) =>
    outcome(() =>
      client.evaluate(
        () =>
          new Promise((resolve) => {
            wx.request({ url: 'https://example.invalid/', success: () => resolve('success'), fail: resolve })
          }),
      ),
    ),
  'functions made from text': ({ client }) => outcome(() => client.evaluate(() => new Function('return 1')())),
  'which names of a browser the scripts see': ({ client }) =>
    client.evaluate(() =>
      ['window', 'document', 'fetch', 'URL', 'AbortController', 'TextEncoder', 'process'].filter(
        (name) => typeof (globalThis as never)[name] !== 'undefined',
      ),
    ),
}
