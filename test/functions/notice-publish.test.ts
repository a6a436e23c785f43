import { planNotice } from '../../demo/texts'
import { buildHouse, type House } from '../support/estate'
import { type Answered, draftOf, HOUR_MS, inHours, stopIn } from '../support/notices'

let house: House
let draft: ReturnType<typeof draftOf>
beforeAll(async () => {
  house = await buildHouse()
  draft = draftOf(house)
})
afterAll(() => house.stop())

const publish = async (more: Parameters<typeof draft>[0], publishAt?: string): Promise<Answered<'notice.publish'>> => {
  const noticeId = await draft(more)
  return house.community.ask('notice.publish', { noticeId, ...(publishAt ? { publishAt } : {}) })
}

test.each<[string, Parameters<typeof draft>[0], string | undefined, object]>([
  [
    'a target without households',
    { target: { scope: 'stairwells', stairwellIds: [] as never } },
    undefined,
    { code: 'malformed' },
  ],
  [
    'a building nobody knows',
    { target: { scope: 'buildings', buildings: ['99号楼'] } },
    undefined,
    { code: 'not_found' },
  ],
  [
    'a target of reasons that nobody gave',
    { target: { scope: 'reasons', roundId: 'ROUND', reasons: ['dispute'] } },
    undefined,
    { code: 'notice_target_empty' },
  ],
  [
    'a round of nowhere',
    { target: { scope: 'reasons', roundId: 'nowhere', reasons: ['noise'] } },
    undefined,
    { code: 'not_found' },
  ],
  [
    'a title of 30 characters, naming the field and its room (rule 4)',
    { content: { title: '题'.repeat(30) } },
    undefined,
    { code: 'notice_message_invalid', detail: { field: 'title', max: 20 } },
  ],
  ['what expired before it was sent', { content: { validUntil: inHours(-1) } }, undefined, { code: 'notice_expired' }],
  [
    'a water stop announced 2 hours ahead (rule 37)',
    { content: stopIn(2) },
    undefined,
    { code: 'water_stop_too_late' },
  ],
  [
    'a water stop 20 hours after it is scheduled to go out (rule 37)',
    { content: stopIn(60) },
    inHours(40),
    { code: 'water_stop_too_late' },
  ],
  [
    'a water stop without a beginning',
    { content: { kind: 'waterStop' } },
    undefined,
    { code: 'malformed', detail: { field: 'startsAt' } },
  ],
  [
    'an end before the beginning',
    { content: { startsAt: inHours(9), endsAt: inHours(8) } },
    undefined,
    { code: 'malformed', detail: { field: 'endsAt' } },
  ],
  ['a schedule in the past', {}, inHours(-1), { code: 'schedule_invalid' }],
  ['a schedule in three months', {}, inHours(90 * 24), { code: 'schedule_invalid' }],
])('refuses %s', async (_what, more, publishAt, refusal) => {
  const target =
    more?.target?.scope === 'reasons' && more.target.roundId === 'ROUND'
      ? { ...more.target, roundId: house.roundId }
      : more?.target
  const answer = await publish({ ...more, ...(target ? { target } : {}) }, publishAt).catch((error: Error) => ({
    ok: false,
    code: /refused: (\w+)/.exec(error.message)?.[1],
  }))
  expect(answer).toMatchObject({ ok: false, ...refusal })
})

test('the refusal of a stop too near says from when on it may be (rule 37)', async () => {
  const before = Date.now()
  const answer = await publish({ content: stopIn(2) })
  if (answer.ok) throw new Error('published')
  const earliest = Date.parse(String(answer.detail?.earliest))
  expect(earliest - before).toBeGreaterThanOrEqual(24 * HOUR_MS)
  expect(earliest - before).toBeLessThan(24 * HOUR_MS + 60_000)
})

test('an emergency stop goes out at once with its reason, a planned one a day ahead (rule 37)', async () => {
  const emergency = await publish({ content: { ...stopIn(0), emergencyReason: '主管爆裂' } })
  expect(emergency).toMatchObject({ ok: true, value: { state: 'published' } })
  expect(await publish({ content: stopIn(25) })).toMatchObject({ ok: true, value: { state: 'published' } })
})

test('a draft may be unfinished, and a foreign or unfit file is not found', async () => {
  const noticeId = await draft({ content: { title: '题'.repeat(30), validUntil: inHours(-1) } })
  const photo = await house.gateway.upload(house.community, house.estateId, 'evidence', 'a.png', Buffer.from('a'))
  for (const content of [{ attachmentIds: [photo] }, { attachmentIds: ['nowhere'] }, { voiceId: photo }]) {
    const answer = await house.community.ask('notice.save', {
      noticeId,
      estateId: house.estateId,
      target: { scope: 'estate' },
      content: { ...planNotice, ...content },
    })
    expect(answer).toMatchObject({ code: 'not_found' })
  }
})

test.each([
  ['too long a title', { title: '题'.repeat(41) }],
  ['six attachments', { attachmentIds: ['a', 'b', 'c', 'd', 'e', 'f'] }],
  ['one option only', { question: { words: '在家吗', options: ['在'] } }],
  ['a body beyond 2,500 characters', { body: '字'.repeat(2501) }],
  ['an empty reason for an emergency', { emergencyReason: ' ' }],
  ['an unknown kind', { kind: 'party' as never }],
  ['angle brackets', { title: '<b>' }],
])('a draft with %s is malformed', async (_what, content) => {
  const answer = await house.community.ask('notice.save', {
    estateId: house.estateId,
    target: { scope: 'estate' },
    content: { ...planNotice, ...content },
  })
  expect(answer).toMatchObject({ ok: false, code: 'malformed' })
})

test('a scheduled notice is not seen, not edited, and becomes a draft again', async () => {
  const owner = await house.owner('302')
  const noticeId = await draft({})
  const { flatId } = house.flat('302')
  const publishAt = inHours(5)
  expect(await house.community.call('notice.publish', { noticeId, publishAt })).toMatchObject({
    state: 'scheduled',
    households: 7,
  })
  expect(await house.community.ask('notice.publish', { noticeId })).toMatchObject({ code: 'notice_not_draft' })
  expect(await owner.ask('notice.read', { noticeId, flatId })).toMatchObject({ code: 'not_found' })
  expect(await owner.ask('notice.open', { noticeId, flatId })).toMatchObject({ code: 'not_found' })
  expect(await house.community.ask('notice.withdraw', { noticeId, why: '不用了' })).toMatchObject({
    code: 'notice_not_published',
  })
  const { state, publishAt: due, abilities, isSpreading } = await house.community.call('notice.view', { noticeId })
  expect([state, Date.parse(due ?? ''), isSpreading]).toEqual(['scheduled', Date.parse(publishAt), false])
  expect(abilities).toMatchObject({ edit: false, unschedule: true })
  await house.community.call('notice.unschedule', { noticeId })
  expect(await house.community.ask('notice.unschedule', { noticeId })).toMatchObject({ code: 'notice_not_scheduled' })
  expect(await house.community.call('notice.view', { noticeId })).toMatchObject({ state: 'draft', publishAt: null })
  expect(await house.community.call('notice.publish', { noticeId })).toMatchObject({ state: 'published' })
})

test('publishing repeated with its request id answers the same, and two who publish at once publish once', async () => {
  const noticeId = await draft({})
  const first = await house.community.call('notice.publish', { noticeId }, 'publish-once')
  expect(await house.community.call('notice.publish', { noticeId }, 'publish-once')).toEqual(first)
  expect(await house.community.ask('notice.publish', { noticeId: 'other' }, 'publish-once')).toMatchObject({
    ok: false,
  })
  const other = await draft({})
  const answers = await Promise.all(
    [house.community, house.street].map((who) => who.ask('notice.publish', { noticeId: other })),
  )
  expect(answers.map((answer) => (answer.ok ? 'published' : answer.code)).sort()).toEqual([
    'notice_not_draft',
    'published',
  ])
})

test('a target of reasons reaches those who gave them and tells nobody how many (rule 43)', async () => {
  const owner = await house.owner('302')
  await house.answer(owner, '302', 'refused')
  await house.answer(await house.owner('102'), '102', 'agreed')
  const target = { scope: 'reasons' as const, roundId: house.roundId, reasons: ['noise' as const] }
  const { estateId } = house
  expect(await house.community.call('notice.countTarget', { estateId, target })).toMatchObject({
    households: 1,
    stairwells: 1,
    bound: 1,
  })
  const noticeId = await draft({ target })
  await house.community.call('notice.publish', { noticeId })
  const { flatId } = house.flat('302')
  expect(await owner.call('notice.read', { noticeId, flatId })).toMatchObject({ households: null })
  const other = await house.owner('102')
  expect(await other.ask('notice.read', { noticeId, flatId: house.flat('102').flatId })).toMatchObject({
    code: 'not_found',
  })
  expect(await house.community.call('notice.view', { noticeId })).toMatchObject({
    households: 1,
    stairwells: [{ stairwellId: house.stairwellId, households: 1 }],
  })
  await house.answer(owner, '302', 'agreed')
  expect(await house.community.ask('notice.countTarget', { estateId, target })).toMatchObject({
    code: 'notice_target_empty',
  })
})

test('the count says who can be reminded, of which audience', async () => {
  await house.occupant('202', 'tenant')
  await house.owner('201')
  const count = (audience: 'everyone' | 'owners' | 'occupants') =>
    house.community.call('notice.countTarget', {
      estateId: house.estateId,
      target: { scope: 'stairwells', stairwellIds: [house.stairwellId] },
      audience,
    })
  const [everyone, owners, occupants] = [await count('everyone'), await count('owners'), await count('occupants')]
  expect([everyone.households, everyone.reminded]).toEqual([6, 0])
  expect(everyone.bound - owners.bound).toBe(1)
  expect(occupants.bound).toBeGreaterThanOrEqual(1)
  expect(owners.templates.length).toBeGreaterThanOrEqual(1)
})
