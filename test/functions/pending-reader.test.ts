import type { Person } from '../../demo/gateway'
import { planNotice } from '../../demo/texts'
import { buildHouse, type House } from '../support/estate'

let house: House
let reader: Person
let flatId: string
beforeAll(async () => {
  house = await buildHouse()
  ;({ flatId } = house.flat('302'))
  reader = await house.gateway.signIn({ openid: 'unconfirmed', nickname: '还没核验' })
  await reader.call('binding.request', { token: house.sticker, flatId, role: 'owner' })
})
afterAll(() => house.stop())

const publish = async (
  target: Parameters<typeof house.community.call<'notice.save'>>[1]['target'],
): Promise<string> => {
  const { estateId } = house
  const { noticeId } = await house.community.call('notice.save', { estateId, target, content: planNotice })
  await house.community.call('notice.publish', { noticeId })
  return noticeId
}
const reached = async (noticeId: string) => (await house.community.call('notice.view', { noticeId })).reached

test('who scanned the sticker and gives no phone number reads the notices, and counts as nobody reached (rule 8)', async () => {
  const noticeId = await publish({ scope: 'stairwells', stairwellIds: [house.stairwellId] })
  expect(await reader.call('notice.inbox', {})).toMatchObject({ notices: [{ noticeId, flatId, unread: true }] })
  expect(await reader.call('notice.read', { noticeId, flatId })).toMatchObject({ content: planNotice })
  expect(await reader.call('notice.open', { noticeId, flatId })).toEqual({ noticeId })
  expect(await reached(noticeId)).toBe(0)
  const { doors } = await house.community.call('notice.doors', { noticeId, stairwellId: house.stairwellId })
  expect(doors.find((door) => door.flatId === flatId)).toMatchObject({ reached: null })
})

test('reading without a confirmed flat shows no draft, no other stairwell and no other flat (rule 8)', async () => {
  const { estateId } = house
  const draft = await house.community.call('notice.save', {
    estateId,
    target: { scope: 'estate' },
    content: planNotice,
  })
  const elsewhere = await publish({ scope: 'stairwells', stairwellIds: [house.otherStairwellId] })
  for (const noticeId of [draft.noticeId, elsewhere]) {
    expect(await reader.ask('notice.read', { noticeId, flatId })).toMatchObject({ code: 'not_found' })
    expect(await reader.ask('notice.open', { noticeId, flatId })).toMatchObject({ code: 'not_found' })
  }
  const other = { noticeId: elsewhere, flatId: house.flat('102').flatId }
  expect(await reader.ask('notice.read', other)).toMatchObject({ code: 'not_allowed' })
  expect((await reader.call('notice.inbox', {})).notices.map(({ noticeId }) => noticeId)).not.toContain(elsewhere)
})

test('pipes and answers stay closed until the flat is confirmed (rule 8)', async () => {
  const { roundId } = house
  expect(await reader.call('me.home', {})).toMatchObject({ home: null, bindings: [{ state: 'pending' }] })
  expect(await reader.ask('consent.view', { roundId, flatId })).toMatchObject({ code: 'binding_not_active' })
  expect(await reader.ask('consent.answer', house.input('302'))).toMatchObject({ code: 'binding_not_active' })
})

test('once staff confirm the flat, the same person opening the same notice counts (rules 6, 8)', async () => {
  const noticeId = await publish({ scope: 'estate' })
  await reader.call('notice.open', { noticeId, flatId })
  expect(await reached(noticeId)).toBe(0)
  const { bindings } = await reader.call('me.home', {})
  await house.community.call('binding.approve', {
    bindingId: bindings[0]?.bindingId ?? '',
    level: 2,
    signerId: house.flat('302').owners[0]?.signerId ?? '',
    sawTitlePapers: false,
  })
  await reader.call('notice.open', { noticeId, flatId })
  expect((await reader.call('notice.inbox', {})).notices.find((one) => one.noticeId === noticeId)).toMatchObject({
    unread: false,
  })
  expect(await reached(noticeId)).toBe(1)
})
