import { outcome, type Questions } from '../question'

/** How a call of `wx` or of a function of ours is answered, and how it is refused. */
export const calling: Questions = {
  'callWxMethod of an API that succeeds': ({ client }) =>
    outcome(() => client.callWxMethod('setStorage', { key: 'kept', data: [1] })),
  'callWxMethod of an API that answers at once': ({ client }) =>
    outcome(() => client.callWxMethod('getStorageSync', 'kept')),
  'callWxMethod of a key that is not there, at once': ({ client }) =>
    outcome(() => client.callWxMethod('getStorageSync', 'nowhere')),
  'callWxMethod of an API that fails': ({ client }) =>
    outcome(() => client.callWxMethod('getStorage', { key: 'nowhere' })),
  'callWxMethod of an API that throws': ({ client }) => outcome(() => client.callWxMethod('setStorageSync', '', 1)),
  'callWxMethod of something that is not there': ({ client }) => outcome(() => client.callWxMethod('noSuchThing')),
  'evaluate() of a promise': ({ client }) => outcome(() => client.evaluate(() => Promise.resolve({ a: [1, null] }))),
  'evaluate() of nothing': ({ client }) => outcome(() => client.evaluate(() => undefined)),
  'evaluate() that rejects with an error': ({ client }) =>
    outcome(() => client.evaluate(() => Promise.reject(new Error('no')))),
  'evaluate() that rejects with an object': ({ client }) =>
    outcome(() => client.evaluate(() => Promise.reject({ errMsg: 'no' }))),
  'evaluate() that throws': ({ client }) =>
    outcome(() =>
      client.evaluate(() => {
        throw new Error('no')
      }),
    ),
  'a mocked API that answers a fixed result': ({ client }) =>
    outcome(async () => {
      await client.mockWxMethod('getStorageSync', 'fixed')
      const answer = await client.callWxMethod('getStorageSync', 'kept')
      await client.restoreWxMethod('getStorageSync')
      return [answer, await client.callWxMethod('getStorageSync', 'kept')]
    }),
  'a mocked request that rejects, as the mini-program sees it': ({ client }) =>
    outcome(async () => {
      await client.mockWxMethod('request', () => Promise.reject({ errMsg: 'request:fail no network' }))
      const seen = await client.evaluate(
        () =>
          new Promise((resolve) => {
            wx.request({
              url: 'http://127.0.0.1:9/',
              success: () => resolve('success'),
              fail: ({ errMsg }) => resolve(errMsg),
            })
          }),
      )
      await client.restoreWxMethod('request')
      return seen
    }),
  'whether a mock sees the origin': ({ client }) =>
    outcome(async () => {
      await client.mockWxMethod('getStorageSync', function (this: { origin(key: string): unknown }, key: string) {
        return [typeof this.origin, this.origin(key)]
      })
      const answer = await client.callWxMethod('getStorageSync', 'kept')
      await client.restoreWxMethod('getStorageSync')
      return answer
    }),
}
