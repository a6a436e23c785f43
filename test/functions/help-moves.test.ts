import { type Helper, type HelpHouse, helpHouse, TUESDAY } from '../support/help-house'
import { MONDAY } from '../support/works-house'

let house: HelpHouse
let li: Helper
let zhao: Helper
beforeAll(async () => {
  house = await helpHouse()
  li = await house.volunteer('李晓燕')
  zhao = await house.volunteer('赵志远')
})
afterAll(() => house?.stop())
afterEach(() => house.cloud.clock.set(MONDAY))

const codeOf = (answer: { ok: boolean; code?: string }): string => (answer.ok ? 'ok' : (answer.code ?? ''))

describe('two at once', () => {
  test('who accept one task: one has it, the other is told kindly', async () => {
    const taskId = await house.ask('101')
    const answers = await Promise.all([li, zhao].map((one) => house.move(one.person, taskId, house.accept(one), 1)))
    expect(answers.map(codeOf).sort()).toEqual(['help_taken', 'ok'])
    const task = await house.task(taskId)
    expect(task).toMatchObject({ at: 'filled', isWanted: false })
    const [winner] = task.helperIds as [string]
    const [loser] = [li, zhao].filter(({ volunteerId }) => volunteerId !== winner) as [Helper]
    expect(Object.keys((await house.helperDay(winner))?.tasks ?? {})).toContain(taskId)
    expect(Object.keys((await house.helperDay(loser.volunteerId))?.tasks ?? {})).not.toContain(taskId)
    await house.made(await house.owner('101'), taskId, { kind: 'cancel', words: '' })
    expect(Object.keys((await house.helperDay(winner))?.tasks ?? {})).not.toContain(taskId)
  })

  test('acceptances by one person of two tasks at one hour: one is an overlap', async () => {
    const taskIds = [await house.ask('101'), await house.ask('102')]
    const answers = await Promise.all(taskIds.map((id) => house.move(li.person, id, house.accept(li), 1)))
    expect(answers.map(codeOf).sort()).toEqual(['help_overlap', 'ok'])
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ detail: { fromHour: 9 } })
    for (const [at, room] of ['101', '102'].entries())
      await house.made(await house.owner(room), taskIds[at] as string, { kind: 'cancel', words: '' })
  })
})

test('a repeated request answers its first outcome, and another of the same id is refused', async () => {
  const taskId = await house.ask('101')
  const first = await house.move(li.person, taskId, house.accept(li), 1, 'accept-once')
  const again = await house.move(li.person, taskId, house.accept(li), 1, 'accept-once')
  expect(first).toMatchObject({ ok: true })
  expect(again).toEqual(first)
  expect((await house.task(taskId)).places).toHaveLength(1)
  expect(await house.move(li.person, taskId, house.release, 1, 'accept-once')).toMatchObject({ code: 'request_reused' })
  await house.made(await house.owner('101'), taskId, { kind: 'cancel', words: '' })
})

test('more than the volunteer’s own limit of a day is refused, and the other hour is free', async () => {
  const one = await house.volunteer('钱一件', { profile: { perDayMax: 1 } })
  const [first, second] = [await house.ask('101'), await house.ask('102')]
  await house.made(one.person, first, house.accept(one, 9))
  expect(await house.move(one.person, second, house.accept(one, 10))).toMatchObject({ code: 'help_day_full' })
  await house.made(one.person, first, house.release)
  expect(await house.move(one.person, second, house.accept(one, 10))).toMatchObject({ ok: true })
})

test('a task of one’s own household is not one’s to take, also where the binding is only asked for', async () => {
  const owner = await house.owner('201')
  const own = await house.volunteer('自己人', { person: owner })
  const taskId = await house.ask('201')
  expect(await house.move(owner, taskId, house.accept(own))).toMatchObject({ code: 'help_own_task' })
  const pending = await house.gateway.signIn({ openid: 'pending-201', nickname: '待核' })
  await pending.call('binding.request', {
    token: house.sticker,
    flatId: house.flat('201').flatId,
    role: 'family',
  })
  const other = await house.volunteer('待核', { person: pending })
  expect(await house.move(pending, taskId, house.accept(other))).toMatchObject({ code: 'help_own_task' })
})

test('what a task takes a volunteer must have: kind, training, insurance, agreement, floor', async () => {
  const taskId = await house.ask(
    '302',
    { kind: 'care', window: { on: TUESDAY, fromHour: 13, toHour: 17 } },
    { healthConsent: true },
  )
  const low = await house.volunteer('膝盖不好', { profile: { floorsMax: 1, kinds: ['water'] } })
  expect(await house.move(low.person, taskId, house.accept(low, 13))).toMatchObject({
    code: 'help_not_for_you',
    detail: { why: ['kind', 'floors', 'training', 'agreement'] },
  })
  const waiting = await house.volunteer('未核实', { isWaiting: true })
  expect(await house.move(waiting.person, taskId, house.accept(waiting, 13))).toMatchObject({
    code: 'volunteer_not_active',
  })
})

test('a task for two is filled by two who begin together, never twice by one', async () => {
  const papers = { trained: ['care' as const], agreementOn: '2026-09-01' }
  const [one, two] = [await house.volunteer('甲护工', papers), await house.volunteer('乙护工', papers)]
  const taskId = await house.ask(
    '102',
    { kind: 'care', window: { on: TUESDAY, fromHour: 13, toHour: 18 } },
    { healthConsent: true },
  )
  await house.made(one.person, taskId, house.accept(one, 14))
  expect(await house.task(taskId)).toMatchObject({ at: 'open', isWanted: true })
  expect(await house.move(one.person, taskId, house.accept(one, 14))).toMatchObject({ code: 'help_state' })
  expect(await house.move(two.person, taskId, house.accept(two, 13))).toMatchObject({ code: 'help_changed' })
  await house.made(two.person, taskId, house.accept(two, 14))
  expect(await house.task(taskId)).toMatchObject({ at: 'filled', isWanted: false })
})

test('a task given back is open again, urgent and asked of the whole estate when it is near, and not of whoever gave it back', async () => {
  const taskId = await house.ask('202', { window: { on: '2026-09-20', fromHour: 9, toHour: 12 } })
  await house.made(li.person, taskId, house.accept(li, 9))
  await house.made(li.person, taskId, house.release)
  expect(await house.task(taskId)).toMatchObject({ at: 'open', isUrgent: false, declined: [li.volunteerId] })
  expect(await house.move(li.person, taskId, house.accept(li, 9))).toMatchObject({ code: 'help_not_for_you' })
  await house.made(zhao.person, taskId, house.accept(zhao, 9))
  await house.at('2026-09-19T20:00')
  await house.made(zhao.person, taskId, house.release)
  const task = await house.task(taskId)
  expect(task).toMatchObject({ at: 'open', isUrgent: true, isWanted: true })
  expect(['estate', 'community', 'station', 'staff']).toContain(task.ring)
  expect((await house.helperDay(zhao.volunteerId, '2026-09-20'))?.tasks).toEqual({})
  const [news] = await house.find<{ personIds: string[] }>('outbox', { taskId, step: task.trail.length - 1 })
  expect(news?.personIds).toEqual([zhao.personId])
})

test('whom the household would rather not have is released, not asked again, and finds nothing', async () => {
  const [first, second] = [await house.ask('301'), await house.ask('301', { kind: 'errand' })]
  await house.made(li.person, first, house.accept(li, 10))
  await house.made(li.person, second, house.accept(li, 11))
  const owner = await house.owner('301')
  await house.made(owner, first, { kind: 'block', place: 0 })
  for (const taskId of [first, second])
    expect(await house.task(taskId)).toMatchObject({ at: 'open', places: [], blocked: [li.volunteerId] })
  expect((await house.helperDay(li.volunteerId))?.tasks).toEqual({})
  const third = await house.ask('301', { kind: 'meal' })
  for (const taskId of [first, third])
    expect(await house.move(li.person, taskId, house.accept(li, 10))).toMatchObject({ code: 'not_found' })
  const needs = await owner.call('help.needs', { stairwellId: house.stairwellId, flatId: house.flat('301').flatId })
  expect(needs).toMatchObject({ isSaid: false, blocked: [{ volunteerId: li.volunteerId, name: '李晓燕' }] })
})

test('of two who look at one state the household’s move is refused when it is older than what stands', async () => {
  const taskId = await house.ask('101')
  const owner = await house.owner('101')
  await house.made(zhao.person, taskId, house.accept(zhao, 9))
  expect(await house.move(owner, taskId, { kind: 'cancel', words: '' }, 0)).toMatchObject({ code: 'help_changed' })
  await house.made(owner, taskId, { kind: 'cancel', words: '不用了' })
  const task = await house.task(taskId)
  expect(task).toMatchObject({ at: 'cancelled', isLive: false, dueAt: null })
  expect(await house.move(zhao.person, taskId, house.accept(zhao, 9))).toMatchObject({ code: 'help_state' })
})

describe('a station', () => {
  test('holds a place from the order on, so that the next one is told which hours are left', async () => {
    const { stationId, keeper } = await house.station()
    const at = (hour: number) => ({
      kind: 'meal' as const,
      window: { on: TUESDAY, fromHour: hour, toHour: hour + 1 },
      station: { stationId, serviceId: 'meal', hour },
    })
    const taskId = await house.ask('101', at(11))
    expect(await house.task(taskId)).toMatchObject({ at: 'asked', isWanted: false })
    const owner = await house.owner('102')
    const full = await owner.ask('help.ask', house.asking('102', at(11)))
    expect(full).toMatchObject({ code: 'slot_full' })
    expect(!full.ok && full.detail?.free).toContain('12')
    expect(!full.ok && full.detail?.free).not.toContain('11')
    await house.made(keeper, taskId, { kind: 'counterOrder', hour: 13, words: '十一点忙不过来' })
    expect((await house.stationDay(stationId))?.orders[taskId]?.hours).toEqual([11, 13])
    await house.made(await house.owner('101'), taskId, { kind: 'acceptCounter' })
    expect((await house.stationDay(stationId))?.orders[taskId]?.hours).toEqual([13])
    expect(await house.task(taskId)).toMatchObject({ at: 'filled', places: [{ fromHour: 13 }] })
    expect(await owner.ask('help.ask', house.asking('102', at(11)))).toMatchObject({ ok: true })
    await house.at('2026-09-15T13:40')
    await house.made(keeper, taskId, { kind: 'checkOut', at: '2026-09-15T05:35:00.000Z', outcome: 'done' })
    expect(await house.task(taskId)).toMatchObject({
      at: 'done',
      places: [{ minutes: 35, checkIn: { how: 'vouched' } }],
    })
  })

  test('that declines, or whose counter-offer is declined, frees its place and others are asked', async () => {
    const { stationId, keeper } = await house.station({}, '新街口驿站')
    const wanted = {
      kind: 'meal' as const,
      window: { on: TUESDAY, fromHour: 11, toHour: 15 },
      station: { stationId, serviceId: 'meal', hour: 11 },
    }
    const declined = await house.ask('101', wanted)
    await house.made(keeper, declined, { kind: 'declineOrder', words: '厨房停气' })
    expect(await house.task(declined)).toMatchObject({ at: 'open', isWanted: true, declined: [stationId] })
    const countered = await house.ask('102', wanted)
    await house.made(keeper, countered, { kind: 'counterOrder', hour: 12, words: '' })
    await house.made(await house.owner('102'), countered, { kind: 'declineCounter' })
    expect(await house.task(countered)).toMatchObject({ at: 'open', places: [] })
    expect((await house.stationDay(stationId))?.orders).toEqual({})
  })

  test('is refused by what it is, when it is open and what it costs', async () => {
    const { stationId } = await house.station({ priceFen: 1500 }, '月坛驿站')
    const owner = await house.owner('101')
    const order = (hour: number, more: object = {}, serviceId = 'meal') =>
      owner.ask(
        'help.ask',
        house.asking(
          '101',
          {
            kind: 'meal',
            window: { on: TUESDAY, fromHour: hour, toHour: hour + 1 },
            station: { stationId, serviceId, hour },
          },
          more,
        ),
      )
    expect(await order(11)).toMatchObject({ code: 'price_not_agreed', detail: { priceFen: 1500 } })
    expect(await order(7, { payUpToFen: 1500 })).toMatchObject({ code: 'slot_closed' })
    expect(await order(11, { payUpToFen: 1500 }, 'bath')).toMatchObject({ code: 'service_unknown' })
  })

  test('another’s keeper finds nothing, and a crew neither', async () => {
    const { stationId } = await house.station({}, '甲驿站')
    const { keeper } = await house.station({}, '乙驿站')
    const window = { on: TUESDAY, fromHour: 14, toHour: 15 }
    const taskId = await house.ask('201', { kind: 'meal', window, station: { stationId, serviceId: 'meal', hour: 14 } })
    const crew = await house.contractor()
    for (const by of [keeper, crew])
      expect(await house.move(by, taskId, { kind: 'confirmOrder' })).toMatchObject({ code: 'not_found' })
  })
})

describe('whoever coordinates', () => {
  test('has somebody asked first, however far the task has come, and takes that back', async () => {
    const far = await house.volunteer('二门的', { profile: { homeStairwellId: house.otherStairwellId } })
    const taskId = await house.ask('101', { window: { on: '2026-09-25', fromHour: 9, toHour: 12 } })
    expect(await house.move(far.person, taskId, house.accept(far, 9))).toMatchObject({ detail: { why: ['ring'] } })
    const pin = { kind: 'pin', helper: { as: 'volunteer', volunteerId: far.volunteerId }, fromHour: 10 } as const
    await house.made(house.community, taskId, pin)
    const { proposedIds, proposals } = await house.task(taskId)
    expect(proposedIds).toEqual([far.volunteerId])
    expect(proposals).toMatchObject([{ fromHour: 10, isPinned: true }])
    // The matching, woken by it, may have said more of what is true meanwhile.
    expect(proposals[0]?.reasons).toContainEqual({ kind: 'pinned' })
    await house.made(house.community, taskId, { kind: 'unpin' })
    expect((await house.task(taskId)).pin).toBeNull()
    await house.made(house.community, taskId, pin)
    expect(await house.move(far.person, taskId, house.accept(far, 10))).toMatchObject({ ok: true })
  })

  test('does it another way, and whoever had promised is free', async () => {
    const taskId = await house.ask('202')
    await house.made(zhao.person, taskId, house.accept(zhao, 11))
    await house.made(house.community, taskId, { kind: 'solve', words: '社区送到了' })
    expect(await house.task(taskId)).toMatchObject({ at: 'done', places: [] })
    expect((await house.helperDay(zhao.volunteerId))?.tasks[taskId]).toBeUndefined()
  })

  test('settles a complaint, once; nobody settles one about themself', async () => {
    const both = await house.volunteer('孙静', { person: house.community, isWaiting: true })
    const { rev } = await house.volunteerDoc(both.volunteerId)
    const seen = { trained: [], insuredUntil: null, agreementOn: null }
    await house.street.call('volunteer.set', {
      volunteerId: both.volunteerId,
      rev,
      state: 'active',
      identityHow: 'known',
      ...seen,
    })
    const taskId = await house.ask('101', { kind: 'errand', window: { on: TUESDAY, fromHour: 15, toHour: 18 } })
    await house.made(both.person, taskId, house.accept(both, 15))
    await house.made(await house.owner('101'), taskId, { kind: 'complain', place: 0, words: '说话不好听' })
    expect(await house.task(taskId)).toMatchObject({ hasComplaint: true, complaints: [{ about: '孙静' }] })
    const settle = { kind: 'settleComplaint', index: 0, words: '已道歉' } as const
    expect(await house.move(house.community, taskId, settle)).toMatchObject({ code: 'not_allowed' })
    await house.made(house.street, taskId, settle)
    expect((await house.task(taskId)).hasComplaint).toBe(false)
    expect(await house.move(house.street, taskId, settle)).toMatchObject({ code: 'help_state' })
  })

  test('is somebody of the place: a lead reads, an outsider and a stranger do nothing', async () => {
    const taskId = await house.ask('102', { kind: 'errand' })
    const urgent = { kind: 'urgent', on: true } as const
    const stranger = await house.gateway.signIn({ openid: 'stranger', nickname: '路人' })
    expect(await house.move(house.lead, taskId, urgent)).toMatchObject({ code: 'not_allowed' })
    for (const by of [house.outsider, stranger, house.administrator])
      expect(await house.move(by, taskId, urgent)).toMatchObject({ code: 'not_found' })
    await house.made(house.community, taskId, urgent)
    expect(await house.task(taskId)).toMatchObject({ isUrgent: true })
  })

  test('keeps words from others, or lets them through', async () => {
    const taskId = await house.ask('101', { kind: 'errand' }, { words: '请带把伞' })
    await house.made(house.community, taskId, { kind: 'showWords', what: 'words', show: true })
    expect((await house.task(taskId)).wordsState).toBe('shown')
    await house.made(house.community, taskId, { kind: 'showWords', what: 'words', show: false })
    expect(await house.task(taskId)).toMatchObject({ wordsState: 'none', words: '请带把伞' })
  })
})
