import { type LocalCloud, sdkFor, startLocalCloud } from '../support/local-cloud'
import { writeFunctions } from './function-fixtures'

let cloud: LocalCloud
let token: string

const openApi = (name: string) =>
  `const sdk = cloudbase(); try { return (await sdk.init({ env: sdk.SYMBOL_CURRENT_ENV }).callWxOpenApi({ apiName: '${name}', requestData: { code: event.code } })).result } catch (error) { return { code: error.code, message: error.message } }`
const permissions = { openapi: ['phonenumber.getPhoneNumber'] }

beforeAll(async () => {
  const functionsDir = writeFunctions({
    phone: { body: openApi('phonenumber.getPhoneNumber'), config: { permissions } },
    unlisted: { body: openApi('phonenumber.getPhoneNumber') },
    other: { body: openApi('customerServiceMessage.send'), config: { permissions } },
    through: {
      body: `const sdk = cloudbase(); return (await sdk.init({ env: sdk.SYMBOL_CURRENT_ENV }).callFunction({ name: 'phone', data: event })).result`,
    },
  })
  cloud = await startLocalCloud({ functionsDir })
  await cloud.account({ openid: 'o-wang', nickname: '王阿姨', phone: '13800000001' })
  token = await cloud.session('o-wang')
})
afterAll(() => cloud.stop())

const code = async (session = token): Promise<string> => {
  const response = await fetch(`${cloud.url}/gateway/wx/phone-code`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session}` },
  })
  return ((await response.json()) as { code: string }).code
}

test('a code from the button becomes the phone number of the account, once', async () => {
  const given = await code()
  expect((await cloud.call('phone', { code: given }, token)).result).toMatchObject({
    errcode: 0,
    phone_info: { phoneNumber: '13800000001', purePhoneNumber: '13800000001', countryCode: '86' },
  })
  expect((await cloud.call('phone', { code: given }, token)).result).toMatchObject({ errcode: 40029 })
})

test('a code is good for five minutes', async () => {
  const [young, old] = [await code(), await code()]
  await cloud.clock.advance(4.9 * 60_000)
  expect((await cloud.call('phone', { code: young }, token)).result).toMatchObject({ errcode: 0 })
  await cloud.clock.advance(0.2 * 60_000)
  expect((await cloud.call('phone', { code: old }, token)).result).toMatchObject({ errcode: 40029 })
})

test('an account without a phone number gets no code', async () => {
  expect(await code(await cloud.session('o-none'))).toBe('phone_unknown')
})

test('without a session there is no code', async () => {
  const response = await fetch(`${cloud.url}/gateway/wx/phone-code`, { method: 'POST' })
  expect(response.status).toBe(401)
})

test('a function must list the open API in its permissions', async () => {
  expect((await cloud.call('unlisted', { code: await code() }, token)).result).toMatchObject({
    code: 'OPENAPI_NO_PERMISSION',
    message: expect.stringContaining('-604101'),
  })
})

test('the open API is closed to whoever was not invoked by WeChat or a timer', async () => {
  expect((await cloud.call('through', { code: await code() }, token)).result).toMatchObject({
    code: 'OPENAPI_TOKEN_MISSING',
  })
  await expect(
    sdkFor(cloud).callWxOpenApi({ apiName: 'phonenumber.getPhoneNumber', requestData: {} } as never),
  ).rejects.toMatchObject({ code: 'OPENAPI_TOKEN_MISSING' })
})

test('an open API which is not known is refused by name', async () => {
  expect((await cloud.call('other', {}, token)).result).toMatchObject({
    code: 'OPENAPI_UNKNOWN',
    message: expect.stringContaining('customerServiceMessage.send'),
  })
})
