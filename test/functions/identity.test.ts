import { refusals } from '../../types/refusals'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house.stop())

const call = async (event: object, token?: string) => house.cloud.call('api', event, token)

test('nothing a client sends chooses the identity', async () => {
  const token = await house.cloud.session('a-stranger')
  const forged = {
    openid: 'community',
    WX_OPENID: 'community',
    userInfo: { openId: 'community' },
    personId: 'community',
  }
  const { result } = await call({ action: 'estate.view', input: { estateId: house.estateId }, ...forged }, token)
  expect(result).toMatchObject({ ok: false, code: 'not_allowed' })
  const inside = await call({ action: 'me.home', input: { openid: 'community' } }, token)
  expect(inside.result).toMatchObject({ ok: false, code: 'malformed' })
})

test('no session, a forged one and an expired one are refused with a code', async () => {
  const event = { action: 'me.home', input: {} }
  expect(await call(event)).toMatchObject({ status: 401, code: 'session_missing' })
  const token = await house.cloud.session('somebody', { ttlSeconds: 60 })
  expect(await call(event, `${token.slice(0, -2)}xx`)).toMatchObject({ status: 401, code: 'session_invalid' })
  await house.cloud.clock.advance(61_000)
  expect(await call(event, token)).toMatchObject({ status: 401, code: 'session_expired' })
})

test('unknown actions, unknown fields, wrong shapes and oversized input are refused by name (rule 18)', async () => {
  const token = await house.cloud.session('somebody')
  const ask = async (event: object) => (await call(event, token)).result
  expect(await ask({ action: 'estate.destroy', input: {} })).toMatchObject({ ok: false, code: 'unknown_action' })
  expect(await ask({ action: 'constructor', input: {} })).toMatchObject({ ok: false, code: 'unknown_action' })
  expect(await ask({ action: 'me.home', input: { flatId: 'f', extra: 1 } })).toMatchObject({ code: 'malformed' })
  expect(await ask({ action: 'me.home', input: { flatId: 'a.b' } })).toMatchObject({
    code: 'malformed',
    detail: { fields: ['flatId'] },
  })
  expect(await ask({ action: 'me.home', input: { flatId: { $ne: null } } })).toMatchObject({ code: 'malformed' })
  expect(await ask({ action: 'me.setElderMode', input: { on: true } })).toMatchObject({
    code: 'malformed',
    detail: { fields: ['requestId'] },
  })
  const words = 'x'.repeat(2501)
  const answers = [{ item: 'kitchenDrain', state: 'refused', reasons: [], words, askAgainOn: null }]
  expect(
    await ask({ action: 'consent.answer', requestId: 'r1', input: { ...house.input('102'), answers } }),
  ).toMatchObject({ code: 'malformed', detail: { fields: ['answers.0.words'] } })
  expect(await call({ action: 'me.home', input: { flatId: 'x'.repeat(101 * 1024) } }, token)).toMatchObject({
    status: 413,
    code: 'request_too_large',
  })
})

test('scanning a sticker never binds, and a rotated one is dead (rules 9, 10)', async () => {
  const stranger = await house.gateway.signIn({ openid: 'photographer', nickname: '路人' })
  expect(house.sticker.length).toBeLessThanOrEqual(32)
  const seen = await stranger.call('sticker.read', { token: house.sticker })
  expect(JSON.stringify(seen)).not.toContain('甲')
  const { bindingId } = await stranger.call('binding.request', {
    token: house.sticker,
    flatId: house.flat('302').flatId,
    role: 'owner',
  })
  expect(
    await stranger.ask('consent.view', { roundId: house.roundId, flatId: house.flat('302').flatId }),
  ).toMatchObject({ code: 'binding_not_active' })
  expect(await stranger.ask('consent.answer', house.input('302'))).toMatchObject({ code: 'binding_not_active' })
  expect(await stranger.ask('binding.confirmByPhone', { bindingId, phoneCode: 'made-up' })).toMatchObject({
    code: 'phone_unavailable',
  })
  await house.community.call('sticker.issue', { stairwellId: house.stairwellId })
  expect(await stranger.ask('sticker.read', { token: house.sticker })).toMatchObject({ code: 'sticker_unknown' })
})

test("a phone that is not the roster's does not bind, and none is kept (rule 8)", async () => {
  const { token } = await house.community.call('sticker.issue', { stairwellId: house.stairwellId })
  house.sticker = token
  const other = await house.gateway.signIn({ openid: 'other-phone', nickname: '别人', phone: '13712345678' })
  const { bindingId } = await other.call('binding.request', { token, flatId: house.flat('302').flatId, role: 'owner' })
  expect(await other.ask('binding.confirmByPhone', { bindingId, phoneCode: await other.phoneCode() })).toMatchObject({
    code: 'phone_not_on_roster',
  })
  const db = sdkFor(house.cloud).database()
  const people = (await db.collection('people').limit(100).get()).data
  const bindings = (await db.collection('bindings').limit(100).get()).data
  expect(JSON.stringify([people, bindings])).not.toContain('13712345678')
})

test('a door code works once, for its role, and wrong entries use it up', async () => {
  const { stairwellId } = house
  const { flatId } = house.flat('202')
  const guesser = await house.gateway.signIn({ openid: 'guesser', nickname: '猜码的人' })
  const { bindingId } = await guesser.call('binding.request', { token: house.sticker, flatId, role: 'tenant' })
  const { code } = await house.lead.call('binding.issueDoorCode', { stairwellId, flatId, role: 'tenant' }, 'the-code')
  expect(
    (await house.lead.call('binding.issueDoorCode', { stairwellId, flatId, role: 'tenant' }, 'the-code')).code,
  ).toBe(code)
  const wrong = code === '000000' ? '111111' : '000000'
  for (let n = 0; n < 4; n++)
    expect(await guesser.ask('binding.confirmByCode', { bindingId, code: wrong })).toMatchObject({ code: 'code_wrong' })
  expect(await guesser.ask('binding.confirmByCode', { bindingId, code: wrong })).toMatchObject({ code: 'code_locked' })
  expect(await guesser.ask('binding.confirmByCode', { bindingId, code })).toMatchObject({ code: 'code_locked' })
  const fresh = await house.lead.call('binding.issueDoorCode', { stairwellId, flatId, role: 'tenant' })
  await guesser.call('binding.confirmByCode', { bindingId, code: fresh.code })
  const second = await house.gateway.signIn({ openid: 'second', nickname: '第二个人' })
  const later = await second.call('binding.request', { token: house.sticker, flatId, role: 'tenant' })
  expect(await second.ask('binding.confirmByCode', { bindingId: later.bindingId, code: fresh.code })).toMatchObject({
    code: 'code_expired',
  })
})

test('one roster owner is bound by one person at a time, and level 3 needs title papers', async () => {
  const { flatId, owners } = house.flat('102')
  const signerId = owners[0]?.signerId ?? ''
  await house.owner('102')
  const impostor = await house.gateway.signIn({ openid: 'impostor', nickname: '冒名的人' })
  const { bindingId } = await impostor.call('binding.request', { token: house.sticker, flatId, role: 'owner' })
  expect(
    await house.community.ask('binding.approve', { bindingId, level: 2, signerId, sawTitlePapers: false }),
  ).toMatchObject({ code: 'owner_already_bound' })
  expect(
    await house.community.ask('binding.approve', { bindingId, level: 3, signerId, sawTitlePapers: false }),
  ).toMatchObject({ code: 'malformed' })
})

test('names and phones are stored encrypted, and showing one is logged with who and why (rule 40)', async () => {
  const db = sdkFor(house.cloud).database()
  const everything = JSON.stringify((await db.collection('households').limit(100).get()).data)
  expect(everything).not.toContain('戊一')
  expect(everything).not.toContain('13900000061')
  const { flatId, owners } = house.flat('302')
  const input = {
    stairwellId: house.stairwellId,
    flatId,
    signerId: owners[0]?.signerId ?? '',
    field: 'phone' as const,
    why: '上门前打电话',
  }
  expect(await house.lead.ask('flat.reveal', input)).toMatchObject({ code: 'not_allowed' })
  expect(await house.community.call('flat.reveal', input)).toEqual({ value: '13900000061' })
  const views = (await db.collection('views').limit(10).get()).data as { why: string; what: string }[]
  expect(views).toEqual([expect.objectContaining({ what: 'phone', why: '上门前打电话' })])
})

test('a private evidence file opens by a link of ten minutes, for staff of the estate alone (rule 23)', async () => {
  const fileId = await house.gateway.upload(
    house.community,
    house.estateId,
    'evidence',
    'photo.png',
    Buffer.from('pixels'),
  )
  expect(await house.outsider.ask('file.link', { fileId, why: '看看' })).toMatchObject({ code: 'out_of_scope' })
  const { url } = await house.community.call('file.link', { fileId, why: '核对签字' })
  expect(await (await fetch(url)).text()).toBe('pixels')
  await house.cloud.clock.advance(601_000)
  expect((await fetch(url)).status).toBeGreaterThanOrEqual(400)
  expect(
    await house.community.ask('file.requestUpload', {
      purpose: 'evidence',
      estateId: house.estateId,
      name: 'virus.exe',
      bytes: 9,
    }),
  ).toMatchObject({ code: 'file_kind_not_allowed' })
  expect(
    await house.community.ask('file.requestUpload', {
      purpose: 'evidence',
      estateId: house.estateId,
      name: 'a.png',
      bytes: 99_999_999,
    }),
  ).toMatchObject({ code: 'file_too_large' })
})

test('a refusal travels with the words it is read by, so that an older page says what a newer server means', async () => {
  const token = await house.cloud.session('a-stranger')
  const { result } = await call({ action: 'estate.view', input: { estateId: house.estateId } }, token)
  expect(result).toEqual({ ok: false, code: 'not_allowed', words: refusals.not_allowed })
})
