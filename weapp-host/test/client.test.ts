import { closeHosts, type Opened, openHost, until } from './support/host'

afterEach(closeHosts)

let app: Opened
beforeEach(async () => {
  app = await openHost()
})

it('mocks an API with a result or a function that sees the origin, and restores it', async () => {
  await app.mp.mockWxMethod('getStorageSync', 'fixed')
  expect(await app.mp.callWxMethod('getStorageSync', 'x')).toBe('fixed')
  await app.mp.restoreWxMethod('getStorageSync')
  await app.mp.callWxMethod('setStorageSync', 'x', 'stored')
  await app.mp.mockWxMethod(
    'getStorageSync',
    function (this: { origin(key: string): string }, key: string, more: string) {
      return `${this.origin(key)} ${more}`
    },
    'and more',
  )
  expect(await app.mp.callWxMethod('getStorageSync', 'x')).toBe('stored and more')
  await app.mp.mockWxMethod('showModal', { confirm: true })
  expect(await app.mp.callWxMethod('showModal', {})).toMatchObject({ confirm: true, errMsg: 'showModal:ok' })
  await app.mp.mockWxMethod('request', () => Promise.reject({ errMsg: 'request:fail mocked' }))
  await expect(app.mp.callWxMethod('request', {})).rejects.toThrow('mocked')
})

it('evaluates functions, also asynchronous ones, with arguments', async () => {
  expect(await app.evaluate(async (a: number, b: number) => a + b, 1, 2)).toBe(3)
  expect(await app.mp.evaluate('function () { return getCurrentPages().length }')).toBe(1)
  await expect(app.evaluate(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
})

it('calls back into the test, and hears the console', async () => {
  const told: unknown[] = []
  await app.mp.exposeFunction('tell', (...args: unknown[]) => told.push(args))
  app.mp.on('console', (line: unknown) => told.push(line))
  await app.evaluate(() => {
    ;(globalThis as never as { tell(...all: unknown[]): void }).tell('a', { b: 1 })
    console.warn('careful', [1])
  })
  await until(async () => told.length === 2)
  expect(told).toEqual([['a', { b: 1 }], { type: 'warn', args: ['careful', [1]] }])
})

it('fails by name for what it does not do', async () => {
  await expect(app.mp.testAccounts()).rejects.toThrow('Tool.getTestAccounts is not supported by the headless host')
  await expect(app.mp.callWxMethod('startBluetoothDevicesDiscovery', {})).rejects.toThrow(
    'startBluetoothDevicesDiscovery:fail not supported by the headless host',
  )
  await expect(app.mp.callWxMethod('createInnerAudioContext')).rejects.toThrow(
    'wx.createInnerAudioContext is not supported by the headless host',
  )
  await expect(app.mp.callWxMethod('noSuchThing')).rejects.toThrow('wx.noSuchThing does not exist')
  expect(app.exceptions.map(({ name }) => name)).toEqual(['Unsupported', 'Unsupported', 'Unsupported'])
})

it('answers canIUse by what it does', async () => {
  const can = (schema: string) => app.mp.callWxMethod('canIUse', schema)
  expect(await can('getAppBaseInfo')).toBe(true)
  expect(await can('request.object.timeout')).toBe(true)
  expect(await can('button.open-type.getPhoneNumber')).toBe(true)
  expect(await can('createInnerAudioContext')).toBe(false)
})
