import { closeHosts, type Opened, openHost, until } from './support/host'

afterEach(closeHosts)

declare const wx: Record<string, (...args: never[]) => Promise<unknown>>
const photo = { api: 'chooseMedia', always: true, files: [{ name: 'a.jpg', base64: 'AAAA' }] }
const choose = (app: Opened) => app.mp.callWxMethod('chooseMedia', { count: 1 })

it('asks once, in WeChat’s window, and goes on when the person agrees', async () => {
  const app = await openHost({ privacy: { consent: 'ask' } })
  await app.send('Host.answer', photo)
  expect(await app.mp.callWxMethod('getPrivacySetting')).toMatchObject({ needAuthorization: true })
  const chosen = choose(app)
  await until(async () => (await app.send<{ dialogs: unknown[] }>('Host.getScreen')).dialogs.length === 1)
  await app.mp.native().authorizeAllow()
  expect(await chosen).toMatchObject({ type: 'image', tempFiles: [{ size: 3, tempFilePath: 'wxfile://tmp/1.jpg' }] })
  expect(await choose(app)).toMatchObject({ errMsg: 'chooseMedia:ok' })
  expect(await app.mp.callWxMethod('getPrivacySetting')).toMatchObject({ needAuthorization: false })
})

it('fails with 104 when the person refuses', async () => {
  const app = await openHost({ privacy: { consent: 'refused' } })
  const error = await app.evaluate(() => wx.chooseMedia?.().catch((refusal: unknown) => refusal))
  expect(error).toEqual({ errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 })
})

it('lets the mini-program ask in a window of its own', async () => {
  const app = await openHost({ privacy: { consent: 'ask' } })
  await app.send('Host.answer', photo)
  await app.evaluate(() => {
    const listen = (
      wx as never as { onNeedPrivacyAuthorization(listener: (answer: (one: object) => void) => void): void }
    ).onNeedPrivacyAuthorization
    listen((answer) => answer({ event: 'agree', buttonId: 'agree' }))
  })
  expect(await choose(app)).toMatchObject({ errMsg: 'chooseMedia:ok' })
})

it('fails with 112 when the guide does not declare it, and records the breach', async () => {
  const app = await openHost({ privacy: { declared: ['chooseMessageFile'] } })
  const error = await app.evaluate(() => wx.chooseMedia?.().catch((refusal: unknown) => refusal))
  expect(error).toMatchObject({ errno: 112 })
  expect(app.host.report.breaches).toMatchObject([{ limit: 'privacy' }])
})

it('wants a place’s API in app.json', async () => {
  const app = await openHost()
  await app.send('Host.answer', { api: 'getLocation', result: { latitude: 39.9, longitude: 116.4 } })
  expect(await app.mp.callWxMethod('getLocation', {})).toMatchObject({ latitude: 39.9 })
  await expect(app.mp.callWxMethod('chooseAddress', {})).rejects.toThrow('requiredPrivateInfos')
})

it('denies the camera', async () => {
  const app = await openHost()
  await app.send('Host.setPermission', { scope: 'scope.camera', allowed: false })
  await expect(app.mp.callWxMethod('scanCode', {})).rejects.toThrow('scanCode:fail auth deny')
  await expect(app.mp.callWxMethod('chooseMedia', { sourceType: ['camera'] })).rejects.toThrow(
    'chooseMedia:fail auth deny',
  )
  expect(await app.mp.callWxMethod('getSetting')).toMatchObject({ authSetting: { 'scope.camera': false } })
})

it('asks for a scope and remembers the answer', async () => {
  const app = await openHost()
  const asked = app.mp.callWxMethod('authorize', { scope: 'scope.record' })
  const refused = expect(asked).rejects.toThrow('authorize:fail auth deny')
  await until(async () => (await app.send<{ dialogs: unknown[] }>('Host.getScreen')).dialogs.length === 1)
  await app.mp.native().authorizeCancel()
  await refused
  await expect(app.mp.callWxMethod('authorize', { scope: 'scope.record' })).rejects.toThrow('auth deny')
})

it('shoots with the camera of a page what was prepared, once the person has agreed', async () => {
  const app = await openHost({ privacy: { consent: 'refused' } })
  const shoot = () =>
    app.evaluate(
      () =>
        new Promise((resolve) => {
          const { createCameraContext } = wx as unknown as Record<string, () => { takePhoto: (calls: object) => void }>
          createCameraContext?.().takePhoto({ success: resolve, fail: resolve })
        }),
    )
  expect(await shoot()).toEqual({ errMsg: 'takePhoto:fail privacy permission is not authorized', errno: 104 })
  await app.send('Host.setPrivacy', { consent: 'agreed' })
  await app.send('Host.answer', { ...photo, api: 'takePhoto' })
  expect(await shoot()).toEqual({ errMsg: 'takePhoto:ok', tempImagePath: 'wxfile://tmp/1.jpg' })
  await app.send('Host.setPermission', { scope: 'scope.camera', allowed: false })
  expect(await shoot()).toMatchObject({ errMsg: 'takePhoto:fail auth deny' })
})
