import type { Person } from '../../demo/gateway'
import { planNotice } from '../../demo/texts'
import { buildHouse, type House } from '../support/estate'
import { publishedOf } from '../support/notices'

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

test('what the household answered is not told to whom nobody has confirmed (rules 8, 10)', async () => {
  const question = { words: '那天家里有人吗？', options: ['有人', '没人'] }
  const noticeId = await publishedOf(house)({ content: { question } })
  const tenant = await house.occupant('302', 'tenant')
  await tenant.call('notice.answer', { noticeId, flatId, option: 1 })
  expect(await tenant.call('notice.read', { noticeId, flatId })).toMatchObject({ answer: 1 })
  expect(await reader.call('notice.read', { noticeId, flatId })).toMatchObject({ content: { question }, answer: null })
})

test('a notice to those who gave a reason tells the reason, so nobody unconfirmed finds it (rule 43)', async () => {
  const sheet = await house.gateway.upload(house.community, house.estateId, 'notice', 'a.pdf', Buffer.from('pdf'))
  const scanner = await house.gateway.signIn({ openid: 'scanner', nickname: '扫了码的' })
  const at102 = house.flat('102').flatId
  await scanner.call('binding.request', { token: house.sticker, flatId: at102, role: 'family' })
  const owner = await house.owner('102')
  await house.answer(owner, '102', 'deferred')
  const noticeId = await publishedOf(house)({
    target: { scope: 'reasons', roundId: house.roundId, reasons: ['noise'] },
    content: { attachmentIds: [sheet] },
  })
  const at = { noticeId, flatId: at102 }
  for (const ask of [
    () => scanner.ask('notice.read', at),
    () => scanner.ask('notice.open', at),
    () => scanner.ask('notice.file', { ...at, fileId: sheet }),
  ])
    expect(await ask()).toMatchObject({ code: 'not_found' })
  const listed = async (who: Person) => (await who.call('notice.inbox', {})).notices.map((one) => one.noticeId)
  expect(await listed(scanner)).not.toContain(noticeId)
  expect(await listed(owner)).toContain(noticeId)
  expect(await owner.call('notice.read', at)).toMatchObject({ attachments: [{ fileId: sheet }], households: null })
  await owner.call('notice.file', { ...at, fileId: sheet })
})

test('who may read a notice may open its attachments and hear it, confirmed or not (rule 8)', async () => {
  const { gateway, community, estateId } = house
  const attachmentIds = [await gateway.upload(community, estateId, 'notice', '范围.pdf', Buffer.from('pdf'))]
  const voiceId = await gateway.upload(community, estateId, 'voice', '朗读.mp3', Buffer.from('mp3'))
  const secret = await gateway.upload(community, estateId, 'notice', '别的.png', Buffer.from('png'))
  const noticeId = await publishedOf(house)({ content: { attachmentIds, voiceId } })
  for (const [fileId, words] of [
    [attachmentIds[0] ?? '', 'pdf'],
    [voiceId, 'mp3'],
  ] as const) {
    const { url } = await reader.call('notice.file', { noticeId, flatId, fileId })
    expect(await (await fetch(url)).text()).toBe(words)
  }
  expect(await reader.ask('notice.file', { noticeId, flatId, fileId: secret })).toMatchObject({ code: 'not_found' })
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
