/** @jest-environment jsdom */
type Transport = typeof import('./transport')
type Stage = { Taro: Record<'request', jest.Mock> & { cloud: { callFunction: jest.Mock } }; send: Transport['send'] }

const asked = { action: 'me.home', input: {} }

/** The transport as it is built for one platform, and the Taro it calls. */
async function on(target: 'weapp' | 'h5'): Promise<Stage> {
  process.env.TARO_ENV = target
  jest.resetModules()
  const { default: Taro } = await import('@tarojs/taro')
  const { session } = await import('./session')
  session.set({ token: 'token', expiresAt: '' })
  return { Taro: Taro as unknown as Stage['Taro'], send: (await import('./transport')).send }
}

afterAll(() => {
  process.env.TARO_ENV = 'h5'
})

test.each([
  ['a function that broke', '-504002 functions execute fail | errMsg: TypeError: x is not a function', 'fault'],
  ['one that broke on a time-out of its own', '-504002 functions execute fail | errMsg: ESOCKETTIMEDOUT', 'fault'],
  ['a function that took too long', '-504003 | errMsg: Invoking task timed out after 20 seconds', 'timeout'],
  ['a phone without a network', '-1 | errMsg: request:fail net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['a phone that waited too long', '-1 | errMsg: request:fail timeout', 'timeout'],
])('in WeChat, %s is told apart', async (_title, words, kind) => {
  const { Taro, send } = await on('weapp')
  Taro.cloud.callFunction.mockRejectedValueOnce({ errMsg: `cloud.callFunction:fail Error: errCode: ${words}` })
  await expect(send(asked)).rejects.toMatchObject({ kind })
})

test.each([
  [
    'a request that Taro gave up after its time',
    new DOMException('signal is aborted without reason', 'AbortError'),
    'timeout',
  ],
  ['a computer without a network', new TypeError('Failed to fetch'), 'offline'],
])('on the web, %s is told apart', async (_title, error, kind) => {
  const { Taro, send } = await on('h5')
  Taro.request.mockRejectedValueOnce(error)
  await expect(send(asked)).rejects.toMatchObject({ kind })
})

test('what anybody may ask reaches a local cloud without a session, everything else asks to log in', async () => {
  const { Taro, send } = await on('h5')
  const { session } = await import('./session')
  session.set(null)
  Taro.request.mockResolvedValueOnce({ statusCode: 200, data: { ok: true, value: { state: 'unknown' } } })
  const check = { action: 'certificate.check', input: { code: '7K3MQ9TX01AB' } }
  expect(await send(check)).toEqual({ ok: true, value: { state: 'unknown' } })
  expect(Taro.request).toHaveBeenCalledWith(
    expect.objectContaining({ url: '/http/api', method: 'POST', data: JSON.stringify(check) }),
  )
  await expect(send(asked)).rejects.toMatchObject({ kind: 'session' })
  await expect(send({ action: 'certificate.list', input: {} })).rejects.toMatchObject({ kind: 'session' })
  expect(Taro.request).toHaveBeenCalledTimes(1)
})
