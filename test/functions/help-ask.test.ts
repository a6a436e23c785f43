import { HELP_ASK_MAX, HELP_LIVE_MAX } from '../../types/limits'
import type { HelpNews } from '../../types/records'
import { type HelpHouse, helpHouse, TUESDAY } from '../support/help-house'
import { MONDAY } from '../support/works-house'

let house: HelpHouse
beforeAll(async () => {
  house = await helpHouse()
})
afterAll(() => house?.stop())
afterEach(() => house.cloud.clock.set(MONDAY))

const window = (fromHour: number, toHour: number, on = TUESDAY) => ({ on, fromHour, toHour })

test('each need with its window is one task of one request, with a ladder and a code', async () => {
  const owner = await house.owner('302')
  const asked = house.asking('302')
  const tasks = [
    { kind: 'water' as const, window: window(9, 12), count: 2 },
    { kind: 'company' as const, window: window(9, 17, '2026-09-18') },
  ]
  const { requestId, taskIds } = await owner.call(
    'help.ask',
    { ...asked, tasks, know: ['knock'], words: '放门口' },
    'ask-1',
  )
  expect(taskIds).toHaveLength(2)
  const [water, company] = await Promise.all(taskIds.map(house.task))
  expect(water).toMatchObject({
    ...{ requestId, kind: 'water', room: '302', floor: 3, slots: 1, people: 1, count: 2, at: 'open' },
    ...{ wordsState: 'waiting', words: '放门口', raisedBy: { how: 'household' }, rev: 0, seenSteps: 1 },
    ...{ isWanted: true, isLive: true, known: [], blocked: [] },
  })
  expect(water?.code).toMatch(/^\d{4}$/)
  expect(JSON.stringify(water?.contact)).not.toContain('13900001234')
  expect(company).toMatchObject({ kind: 'company', slots: 3, isUrgent: false, ring: 'stairwell' })
  const times = (company?.ladder ?? []).map(({ at }) => new Date(at).getTime())
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(await owner.call('help.ask', { ...asked, tasks, know: ['knock'], words: '放门口' }, 'ask-1')).toEqual({
    requestId,
    taskIds,
  })
})

test.each([
  ['ends before it begins', window(12, 9), {}],
  ['is past', window(9, 12, '2026-09-13'), {}],
  ['is over today', window(5, 7, '2026-09-14'), {}],
  ['is too far ahead', window(9, 12, '2026-11-20'), {}],
  ['is too short for what it takes', window(9, 10), { minutes: 120 }],
  ['lies at night', window(22, 24), {}],
])('a window that %s is refused by its task, and nothing of the request is kept', async (_, bad, more) => {
  const owner = await house.owner('101')
  const asked = house.asking('101')
  const before = await house.find('helpTasks', { flatId: house.flat('101').flatId })
  const tasks = [...asked.tasks, { kind: 'water' as const, window: bad, ...more }]
  expect(await owner.ask('help.ask', { ...asked, tasks })).toMatchObject({
    code: 'help_window_invalid',
    detail: { task: 1 },
  })
  expect(await house.find('helpTasks', { flatId: house.flat('101').flatId })).toHaveLength(before.length)
})

test('asked less than a day ahead it is urgent, and the whole estate is asked at once', async () => {
  const taskId = await house.ask('101', { window: window(15, 18, '2026-09-14') })
  expect(await house.task(taskId)).toMatchObject({ isUrgent: true, ring: 'estate' })
})

test('what only a station does begins with the stations', async () => {
  const taskId = await house.ask('101', { kind: 'quiet', window: window(13, 18, '2026-09-20') })
  expect(await house.task(taskId)).toMatchObject({ ring: 'station', slots: 4, ladder: [{ ring: 'staff' }] })
})

test('what tells of health needs its own consent, and a child a guardian’s (rule 39)', async () => {
  const owner = await house.owner('102')
  const care = house.asking('102', { kind: 'care', window: window(9, 17) })
  expect(await owner.ask('help.ask', care)).toMatchObject({
    code: 'help_health_consent_needed',
    detail: { kinds: ['care'] },
  })
  const child = { ...care, healthConsent: true, isForChild: true }
  expect(await owner.ask('help.ask', child)).toMatchObject({ code: 'help_guardian_consent_needed' })
  expect(await owner.ask('help.ask', { ...child, guardianConsent: true })).toMatchObject({ ok: true })
})

test('family and tenants ask as well; a neighbour, a crew and an unproved binding do not', async () => {
  for (const role of ['family', 'tenant'] as const) {
    const person = await house.occupant('201', role)
    expect(await person.ask('help.ask', house.asking('201'))).toMatchObject({ ok: true })
  }
  const neighbour = await house.owner('101')
  const crew = await house.contractor()
  for (const by of [neighbour, crew])
    expect(await by.ask('help.ask', house.asking('201'))).toMatchObject({ code: 'not_allowed' })
  const pending = await house.gateway.signIn({ openid: 'pending', nickname: '待核' })
  await pending.call('binding.request', { token: house.sticker, flatId: house.flat('201').flatId, role: 'family' })
  expect(await pending.ask('help.ask', house.asking('201'))).toMatchObject({ code: 'binding_not_active' })
})

test('staff ask for a household, each in their scope, and hear what became of it', async () => {
  const onBehalf = { onBehalf: { how: 'phone' as const }, words: '老人耳背' }
  for (const by of [await house.contractor(), house.outsider])
    expect(await by.ask('help.ask', house.asking('202', {}, onBehalf))).toMatchObject({ ok: false })
  const { taskIds } = await house.lead.call('help.ask', house.asking('202', {}, onBehalf))
  const [taskId] = taskIds as [string]
  expect(await house.task(taskId)).toMatchObject({ raisedBy: { how: 'staff' }, wordsState: 'waiting', seenSteps: 0 })
  const told = await house.find<HelpNews>('outbox', { kind: 'helpNews', taskId })
  expect(told.map(({ step }) => step)).toEqual([0])
  const elsewhere = { ...house.asking('202', {}, onBehalf), stairwellId: house.otherStairwellId }
  const other = await house.community.call('stairwell.view', { stairwellId: house.otherStairwellId })
  const flatId = (!other.unchanged && other.flats[0]?.flatId) || ''
  expect(await house.lead.ask('help.ask', { ...elsewhere, flatId })).toMatchObject({ code: 'out_of_scope' })
  const community = await house.community.call('help.ask', house.asking('202', { kind: 'errand' }, onBehalf))
  expect(await house.task(community.taskIds[0] as string)).toMatchObject({ wordsState: 'shown' })
})

test('who has helped a household before is a known face to its next task', async () => {
  const li = await house.volunteer('李晓燕')
  const first = await house.ask('301')
  await house.made(li.person, first, house.accept(li, 9))
  await house.at('2026-09-15T09:00')
  const { code } = await house.task(first)
  await house.made(li.person, first, house.checkIn(code, '2026-09-15T01:00:00.000Z'))
  await house.at('2026-09-15T09:30')
  await house.made(li.person, first, { kind: 'checkOut', at: '2026-09-15T01:30:00.000Z', outcome: 'done' })
  const next = await house.ask('301', { window: window(14, 17) })
  expect(await house.task(next)).toMatchObject({ known: [li.volunteerId] })
})

test('its answer in the open round is kept as it was at that moment', async () => {
  const taskId = await house.ask('102')
  expect((await house.task(taskId)).answerThen).toEqual({ roundId: house.roundId, state: 'pending' })
})

test('a household that has as much help as it may ask for waits until some is done', async () => {
  const owner = await house.owner('302')
  const many = (count: number) => ({
    ...house.asking('302'),
    tasks: Array.from({ length: count }, () => ({ kind: 'water' as const, window: window(9, 12, '2026-10-20') })),
  })
  const has = (await house.find('helpTasks', { flatId: house.flat('302').flatId })).length
  for (let left = HELP_LIVE_MAX - has; left > 0; left -= HELP_ASK_MAX)
    await owner.call('help.ask', many(Math.min(left, HELP_ASK_MAX)))
  expect(await owner.ask('help.ask', many(1))).toMatchObject({ code: 'help_too_many', detail: { max: HELP_LIVE_MAX } })
  const [one] = await house.find<{ _id: string }>('helpTasks', { on: '2026-10-20' })
  await house.made(owner, one?._id ?? '', { kind: 'cancel', words: '' })
  expect(await owner.ask('help.ask', many(1))).toMatchObject({ ok: true })
})

test('a flat joined to another asks as the household it belongs to', async () => {
  const { stairwellId, flat, community } = house
  for (let done = false; !done; ) ({ done } = await community.call('round.close', { roundId: house.roundId }))
  await community.call('flat.correct', {
    ...{ stairwellId, flatId: flat('102').flatId, joinedTo: flat('101').flatId, why: '打通了' },
  })
  const owner = await house.owner('102')
  const { taskIds } = await owner.call('help.ask', house.asking('102'))
  expect(await house.task(taskIds[0] as string)).toMatchObject({ flatId: flat('101').flatId, room: '101' })
})
