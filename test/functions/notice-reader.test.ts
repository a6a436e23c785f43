import type { Person } from '../../demo/gateway'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'
import { inHours, publishedOf, stopIn } from '../support/notices'

let house: House
let owner: Person
let flatId: string
let published: ReturnType<typeof publishedOf>
beforeAll(async () => {
  house = await buildHouse()
  published = publishedOf(house)
  owner = await house.owner('302')
  ;({ flatId } = house.flat('302'))
})
afterAll(() => house.stop())

const question = { words: '那天家里有人吗？', options: ['有人', '没人'] }
const at = (noticeId: string) => ({ noticeId, flatId })

test('a household answers the question, may change its mind, and has thereby opened the notice (rule 6)', async () => {
  const noticeId = await published({ content: { question } })
  expect(await owner.call('notice.read', at(noticeId))).toMatchObject({ answer: null, content: { question } })
  await owner.call('notice.answer', { ...at(noticeId), option: 0 })
  expect(await owner.call('notice.answer', { ...at(noticeId), option: 1 }, 'second')).toEqual({ option: 1 })
  expect(await owner.call('notice.answer', { ...at(noticeId), option: 1 }, 'second')).toEqual({ option: 1 })
  expect(await owner.call('notice.read', at(noticeId))).toMatchObject({ answer: 1 })
  const view = await house.community.call('notice.view', { noticeId })
  expect([view.answers, view.reached]).toEqual([[0, 1], 1])
  const { doors } = await house.community.call('notice.doors', { noticeId, stairwellId: house.stairwellId })
  expect(doors.find(({ room }) => room === '302')).toMatchObject({ answer: 1, reached: 'opened' })
})

test('what asks nothing takes no answer: no question, no such option, over, replaced', async () => {
  const none = await published({})
  expect(await owner.ask('notice.answer', { ...at(none), option: 0 })).toMatchObject({
    code: 'notice_question_unknown',
  })
  const asked = await published({ content: { question, validUntil: inHours(2) } })
  expect(await owner.ask('notice.answer', { ...at(asked), option: 2 })).toMatchObject({
    code: 'notice_question_unknown',
  })
  expect(await owner.ask('notice.answer', { ...at(asked), option: 4 })).toMatchObject({ code: 'malformed' })
  await house.cloud.clock.advance(3 * 3_600_000)
  try {
    expect(await owner.ask('notice.answer', { ...at(asked), option: 0 })).toMatchObject({
      code: 'notice_question_unknown',
    })
    expect(await owner.call('notice.read', at(asked))).toMatchObject({ isExpired: true, content: { question: null } })
    const { notices } = await owner.call('notice.inbox', {})
    expect(notices.find((entry) => entry.noticeId === asked)).toMatchObject({ isExpired: true, unread: true })
  } finally {
    await house.cloud.clock.advance(-3 * 3_600_000)
  }
  const replaced = await published({ content: { question } })
  await house.community.call('notice.withdraw', { noticeId: replaced, why: '不问了' })
  expect(await owner.ask('notice.answer', { ...at(replaced), option: 0 })).toMatchObject({
    code: 'notice_not_published',
  })
  expect(await owner.call('notice.read', at(replaced))).toMatchObject({ content: { question: null } })
})

test('nobody answers or opens for another household', async () => {
  const noticeId = await published({ content: { question } })
  const { flatId: foreign } = house.flat('101')
  for (const name of ['notice.open', 'notice.read'] as const)
    expect(await owner.ask(name, { noticeId, flatId: foreign })).toMatchObject({ code: 'not_allowed' })
  expect(await owner.ask('notice.answer', { noticeId, flatId: foreign, option: 0 })).toMatchObject({
    code: 'not_allowed',
  })
})

test('what is for owners is not shown to a tenant; what is for occupants an owner may read', async () => {
  const tenant = await house.occupant('302', 'tenant')
  const [owners, occupants] = [await published({ audience: 'owners' }), await published({ audience: 'occupants' })]
  const listed = async (who: Person) => (await who.call('notice.inbox', {})).notices.map(({ noticeId }) => noticeId)
  expect(await listed(tenant)).toEqual(expect.not.arrayContaining([owners]))
  expect(await listed(tenant)).toContain(occupants)
  expect(await listed(owner)).toEqual(expect.arrayContaining([owners, occupants]))
  for (const name of ['notice.read', 'notice.open'] as const)
    expect(await tenant.ask(name, at(owners))).toMatchObject({ code: 'not_found' })
})

test('attachments are read by those the notice is for, by a link that dies in ten minutes (rule 23)', async () => {
  const { gateway, community, estateId } = house
  const sheet = await gateway.upload(community, estateId, 'notice', '停水范围.pdf', Buffer.from('pdf'))
  const voice = await gateway.upload(community, estateId, 'voice', '朗读.mp3', Buffer.from('mp3'))
  const secret = await gateway.upload(community, estateId, 'notice', '别的.png', Buffer.from('png'))
  const noticeId = await published({
    target: { scope: 'stairwells', stairwellIds: [house.stairwellId] },
    content: { attachmentIds: [sheet], voiceId: voice },
  })
  const attachments = [{ fileId: sheet, name: '停水范围.pdf' }]
  expect(await owner.call('notice.read', at(noticeId))).toMatchObject({ attachments })
  expect(await community.call('notice.view', { noticeId })).toMatchObject({ attachments })
  const link = await owner.call('notice.file', { ...at(noticeId), fileId: sheet })
  expect(await (await fetch(link.url)).text()).toBe('pdf')
  expect(Date.parse(link.expiresAt) - Date.now()).toBeLessThanOrEqual(600_000)
  await owner.call('notice.file', { ...at(noticeId), fileId: voice })
  expect(await owner.ask('notice.file', { ...at(noticeId), fileId: secret })).toMatchObject({ code: 'not_found' })
  const { noticeId: draft } = await community.call('notice.save', {
    estateId,
    target: { scope: 'estate' },
    content: (await community.call('notice.view', { noticeId })).content,
  })
  expect(await owner.ask('notice.file', { ...at(draft), fileId: sheet })).toMatchObject({ code: 'not_found' })
  expect(await (await fetch((await house.lead.call('file.link', { fileId: sheet })).url)).text()).toBe('pdf')
})

test('a file of residents’ data still asks staff why; a stairwell lead gets no link to it', async () => {
  const { gateway, community, estateId } = house
  const photo = await gateway.upload(community, estateId, 'evidence', 'a.png', Buffer.from('a'))
  expect(await community.ask('file.link', { fileId: photo })).toMatchObject({
    code: 'malformed',
    detail: { field: 'why' },
  })
  expect(await community.ask('file.link', { fileId: photo, why: '核对' })).toMatchObject({ ok: true })
  expect(await house.lead.ask('file.link', { fileId: photo, why: '核对' })).toMatchObject({ code: 'not_allowed' })
})

test('a hundred later notices to another stairwell hide no water stop', async () => {
  const { estateId, otherStairwellId, stairwellId, community } = house
  const mine = { scope: 'stairwells' as const, stairwellIds: [stairwellId] }
  const stop = await published({ target: mine, content: stopIn(48) })
  const later = await published({ target: { scope: 'stairwells', stairwellIds: [otherStairwellId] } })
  const notices = sdkFor(house.cloud).database().collection('notices')
  const [doc] = (await notices.doc(later).get()).data
  const copies = Array.from({ length: 100 }, (_, at) => ({ ...doc, _id: `later-${at}`, estateId }))
  await notices.add(copies)
  const listed = (await owner.call('notice.inbox', {})).notices.map(({ noticeId }) => noticeId)
  expect(listed).toContain(stop)
  expect(listed).not.toContain('later-0')
  const { nextDate } = await owner.call('me.home', {})
  expect(nextDate).toMatchObject({ noticeId: stop })
  expect((await community.call('notice.view', { noticeId: later })).households).toBe(1)
})

test('a person with two flats finds in each what went to that one', async () => {
  const tenant = await house.occupant('101', 'tenant', 'of-two-flats')
  const other = house.flat('201').flatId
  const { bindingId } = await tenant.call('binding.request', { token: house.sticker, flatId: other, role: 'tenant' })
  await house.community.call('binding.approve', { bindingId, level: 2, sawTitlePapers: false })
  const { risers } = await house.tally()
  const riserId = risers.find(({ flatIds }) => flatIds.includes(other))?.riserId ?? ''
  const noticeId = await published({ target: { scope: 'risers', stairwellId: house.stairwellId, riserIds: [riserId] } })
  await sdkFor(house.cloud)
    .database()
    .collection('notices')
    .doc(noticeId)
    .update({ flatIds: [other], households: 1 })
  const whole = await published({})
  const { notices } = await tenant.call('notice.inbox', {})
  const flatsOf = (id: string) => notices.filter((one) => one.noticeId === id).map((one) => one.flatId)
  expect(flatsOf(noticeId)).toEqual([other])
  expect(flatsOf(whole).sort()).toEqual([house.flat('101').flatId, other].sort())
})

test.each([
  ['a program as an attachment', 'notice', 'a.exe', 5, 'file_kind_not_allowed'],
  ['a recording as an attachment', 'notice', 'a.mp3', 5, 'file_kind_not_allowed'],
  ['a picture as a recording', 'voice', 'a.png', 5, 'file_kind_not_allowed'],
  ['an attachment of 20 MB', 'notice', 'a.jpg', 20 * 1024 * 1024, 'file_too_large'],
  ['a recording of 6 MB', 'voice', 'a.m4a', 6 * 1024 * 1024, 'file_too_large'],
] as const)('%s is refused', async (_what, purpose, name, bytes, code) => {
  const input = { purpose, estateId: house.estateId, name, bytes }
  expect(await house.community.ask('file.requestUpload', input)).toMatchObject({ code })
  expect(await house.lead.ask('file.requestUpload', input)).toMatchObject({ code: 'not_allowed' })
})
