import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc } from '../../types/notice-ledger'
import type { BookingDoc, WorksDoc } from '../../types/works'
import { slipReasons, slipWords } from '../../types/works-words'
import { am, CREWS, onlyNewYear, pm, type WorksHouse, worksHouse } from '../support/works-house'

let house: WorksHouse
beforeAll(async () => {
  house = await worksHouse()
})
afterAll(() => house.stop())
beforeEach(() => house.clear())

const at = (beijing: string) => house.cloud.clock.set(new Date(`${beijing}:00+08:00`))
const worksOf = async (worksId: string) => (await house.find<WorksDoc>('works', { _id: worksId }))[0] as WorksDoc
const bookings = async () =>
  (await house.find<BookingDoc>('bookings', { schemaVersion: 1 }))
    .map(({ _id }) => _id.split('~').slice(1).join(' '))
    .sort()
const noticesOf = (worksId: string) => house.find<NoticeDoc>('notices', { worksId })
const told = async (noticeId: string | null) =>
  (await house.find<DeliveryDoc>('deliveries', { noticeId })).map(({ flatId }) => flatId).sort()
const pipe = async (kind: 'kitchenWater' | 'kitchenDrain', position: string) =>
  (await house.tally()).risers.find(({ riserId }) => riserId === house.riser(kind, position))
const scheduled = async (...asked: Parameters<WorksHouse['ask']>) => {
  const worksId = await house.ask(...asked)
  const answer = await house.schedule(worksId, am('2026-09-16'))
  if (!answer.ok) throw new Error(answer.code)
  return worksId
}

describe('asking', () => {
  test('goes to complete risers only, and nothing is locked by it: a signature may still be withdrawn (rules 26, 27)', async () => {
    const worksId = await house.ask('kitchenDrain', '02')
    const { roundId, stairwellId } = house
    const { flatId } = house.flat('302')
    const owner = await house.owner('302')
    await owner.call('consent.withdraw', { roundId, stairwellId, flatId, items: ['kitchenDrain'] })
    expect(await house.schedule(worksId, am('2026-09-16'))).toMatchObject({
      code: 'riser_not_complete',
      detail: { missing: 1 },
    })
    expect([await bookings(), await noticesOf(worksId)]).toEqual([[], []])
    expect((await pipe('kitchenDrain', '02'))?.progress.status).not.toBe('locked')
    await house.community.call('works.drop', { worksId })
    await expect(house.ask('kitchenDrain', '02')).rejects.toThrow('riser_not_complete')
  })

  test('twice meets what is there, and days may be changed until dates stand', async () => {
    const worksId = await house.ask('kitchenWater', '02')
    await expect(house.ask('kitchenWater', '02')).rejects.toThrow('works_exist')
    const days = { worksId, halfDays: 2, from: '2026-09-21', until: '2026-09-25' }
    expect(await house.community.ask('works.reask', { ...days, rev: 7 })).toMatchObject({ code: 'works_changed' })
    expect(await house.community.call('works.reask', { ...days, rev: 0 })).toEqual({ rev: 1 })
    expect(await house.community.ask('works.reask', { ...days, rev: 1, until: '2026-09-20' })).toMatchObject({
      code: 'works_days_invalid',
    })
    expect(await house.schedule(worksId, am('2026-09-23'))).toMatchObject({ ok: true })
    for (const answer of [
      await house.community.ask('works.reask', { ...days, rev: 2 }),
      await house.community.ask('works.drop', { worksId }),
      await house.schedule(worksId, am('2026-09-24')),
    ])
      expect(answer).toMatchObject({ code: 'works_state' })
  })

  test('about a holiday, about today or about a year without holidays is refused', async () => {
    for (const [from, until] of [
      ['2026-10-01', '2026-10-07'],
      ['2026-09-14', '2026-09-20'],
      ['2026-09-15', '2026-10-15'],
    ] as const)
      await expect(house.ask('kitchenWater', '01', { from, until })).rejects.toThrow('works_days_invalid')
  })

  test('dropping repeated with its request id answers the same', async () => {
    const worksId = await house.ask('kitchenWater', '01')
    const first = await house.community.call('works.drop', { worksId }, 'drop-once')
    expect(await house.community.call('works.drop', { worksId }, 'drop-once')).toEqual(first)
    expect(await house.community.ask('works.drop', { worksId })).toMatchObject({ code: 'not_found' })
  })
})

describe('scheduling', () => {
  test('gives dates, locks the riser, books the crew and tells the households in one commit (rule 26)', async () => {
    const worksId = await house.ask('kitchenWater', '01', { halfDays: 2 })
    const before = await house.tally()
    const answer = await house.schedule(worksId, am('2026-09-16'), { approvalRef: '供水〔2026〕118 号' })
    if (!answer.ok) throw new Error(answer.code)
    const works = await house.view(worksId)
    expect(works).toMatchObject({ state: 'scheduled', crewId: 'one', rev: 1, noticeId: answer.value.noticeId })
    expect((await pipe('kitchenWater', '01'))?.progress.status).toBe('locked')
    expect((await house.tally()).version).toBe(before.version + 1)
    expect(await bookings()).toEqual(['one 2026-09-16 am', 'one 2026-09-16 pm'])
    const [notice] = await noticesOf(worksId)
    expect(notice).toMatchObject({
      state: 'published',
      households: 3,
      content: { kind: 'waterStop', startsAt: works.stop?.from, endsAt: works.stop?.until, contactName: '一队' },
    })
    expect(await told(answer.value.noticeId)).toEqual(house.flatIdsAt('01').sort())
    expect(await house.find('outbox', { kind: 'rollup' })).toEqual([])
  })

  test('ends withdrawing: the riser is locked, with the reason (rule 27)', async () => {
    await scheduled('kitchenWater', '01')
    const { roundId, stairwellId } = house
    const owner = await house.owner('101')
    const { flatId } = house.flat('101')
    expect(
      await owner.ask('consent.withdraw', { roundId, stairwellId, flatId, items: ['kitchenWater'] }),
    ).toMatchObject({ code: 'riser_locked' })
  })

  test('a drain stops no water: a plan is told, and it may be tomorrow', async () => {
    const worksId = await house.ask('kitchenDrain', '01')
    expect(await house.schedule(worksId, pm('2026-09-14'))).toMatchObject({ ok: true })
    const [notice] = await noticesOf(worksId)
    expect(notice?.content).toMatchObject({ kind: 'plan', startsAt: '2026-09-14T06:00:00.000Z' })
  })

  test('a stop less than 24 hours ahead is refused, an emergency is not, and neither stands in the past (rule 37)', async () => {
    const worksId = await house.ask('kitchenWater', '01')
    await at('2026-09-14T06:20')
    expect(await house.schedule(worksId, am('2026-09-14'))).toMatchObject({ code: 'water_stop_too_late' })
    const emergencyReason = '三层漏水'
    await at('2026-09-14T09:00')
    expect(await house.schedule(worksId, am('2026-09-14'), { emergencyReason })).toMatchObject({
      code: 'works_overdue',
    })
    expect(await house.schedule(worksId, pm('2026-09-14'), { emergencyReason })).toMatchObject({ ok: true })
    expect((await noticesOf(worksId))[0]?.content).toMatchObject({ emergencyReason, why: emergencyReason })
  })

  test.each([
    ['a make-up Sunday', '2026-09-20', null],
    ['a make-up Saturday', '2026-10-10', null],
    ['a public holiday', '2026-10-01', ['holiday', '三十五']],
    ['an examination', '2026-09-29', ['exam', '十七']],
    ['a plain Saturday', '2026-09-19', ['weekend', '三十五']],
  ] as const)('%s: allowed, or refused with the article named (rule 36)', async (_, on, refused) => {
    const worksId = await house.ask('kitchenWater', '01')
    const answer = await house.schedule(worksId, am(on))
    if (refused === null) return expect(answer).toMatchObject({ ok: true })
    const [why, article] = refused
    const detail = { why, article: expect.stringContaining(`第${article}条`) }
    expect(answer).toMatchObject({ code: 'noisy_hours_unlawful', detail })
    return expect(await house.schedule(worksId, am(on), { emergencyReason: '爆管' })).toMatchObject({ ok: true })
  })

  test('an unknown crew is refused, and whoever answers is asked first', async () => {
    const worksId = await house.ask('kitchenWater', '01')
    expect(await house.schedule(worksId, am('2026-09-16'), { crewId: 'three' })).toMatchObject({ code: 'crew_unknown' })
    const owner = await house.owner('301')
    const { stairwellId } = house
    const { flatId } = house.flat('301')
    const said = { stairwellId, flatId, blackouts: [], keyHolder: null, keyConsent: false, healthConsent: false }
    await owner.call('availability.set', { ...said, rev: 0, home: [am('2026-09-16')] })
    const [first, second] = house.flatIdsAt('01') as [string, string]
    expect(await house.schedule(worksId, am('2026-09-16'), { settledFlatIds: [] })).toMatchObject({
      code: 'household_busy',
      detail: { flatIds: [first, second] },
    })
    const settled = { settledFlatIds: [first, second] }
    expect(await house.schedule(worksId, am('2026-09-17'), settled)).toMatchObject({ detail: { flatIds: [flatId] } })
    expect(await bookings()).toEqual([])
    expect(await house.schedule(worksId, am('2026-09-16'), settled)).toMatchObject({ ok: true })
  })

  test('a riser that was locked before is scheduled all the same', async () => {
    const riserId = house.riser('kitchenWater', '02')
    const { roundId, stairwellId } = house
    if ((await pipe('kitchenWater', '02'))?.progress.status !== 'locked')
      await house.community.call('riser.lock', { roundId, stairwellId, riserId })
    const { version } = await house.tally()
    expect(await house.schedule(await house.ask('kitchenWater', '02'), am('2026-09-16'))).toMatchObject({ ok: true })
    expect((await house.tally()).version).toBe(version)
  })

  test('repeated with its request id it answers the first result (rule 22)', async () => {
    const worksId = await house.ask('kitchenWater', '01')
    const input = await house.scheduling(worksId, am('2026-09-16'))
    const first = await house.community.call('works.schedule', input, 'once')
    expect(await house.community.call('works.schedule', input, 'once')).toEqual(first)
    expect(await noticesOf(worksId)).toHaveLength(1)
    const other = { ...input, start: am('2026-09-17') }
    expect(await house.community.ask('works.schedule', other, 'once')).toMatchObject({ code: 'request_reused' })
  })
})

describe('two coordinators at once', () => {
  const both = async (
    inputs: [Parameters<WorksHouse['scheduling']>, Parameters<WorksHouse['scheduling']>],
  ): Promise<string[]> => {
    const asked = await Promise.all(inputs.map((input) => house.scheduling(...input)))
    const answers = await Promise.all(
      asked.map((input, nth) => (nth === 0 ? house.community : house.street).ask('works.schedule', input)),
    )
    return answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()
  }

  test('on one riser: one wins, the other is told that it changed (rule 21)', async () => {
    const worksId = await house.ask('kitchenWater', '01')
    expect(
      await both([
        [worksId, am('2026-09-16')],
        [worksId, am('2026-09-17')],
      ]),
    ).toEqual(['ok', 'works_changed'])
    expect(await bookings()).toHaveLength(1)
    expect(await noticesOf(worksId)).toHaveLength(1)
  })

  test('with one crew on two risers: one wins, the other is told that it is busy (rule 21)', async () => {
    const [one, other] = [await house.ask('kitchenWater', '01'), await house.ask('kitchenWater', '02')]
    expect(
      await both([
        [one, am('2026-09-16')],
        [other, am('2026-09-16')],
      ]),
    ).toEqual(['crew_busy', 'ok'])
    expect(await bookings()).toEqual(['one 2026-09-16 am'])
  })

  test('with two crews in the same flats: one wins, although they write no document in common but the calendar (rule 21)', async () => {
    const [one, other] = [await house.ask('kitchenWater', '01'), await house.ask('kitchenDrain', '01')]
    expect(
      await both([
        [one, am('2026-09-16')],
        [other, am('2026-09-16'), { crewId: 'two' }],
      ]),
    ).toEqual(['flat_in_works', 'ok'])
  })

  test('moving one slot at once: one wins, the other is told that it changed (rule 21)', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    const answers = await Promise.all(
      [house.community, house.street].map((by, day) =>
        house.move(worksId, { what: 'all', start: am(`2026-09-2${day + 1}`), crewId: 'one' }, { by }),
      ),
    )
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['ok', 'works_changed'])
    expect(await bookings()).toHaveLength(1)
  })
})

describe('moving', () => {
  const all = (start = am('2026-09-17'), crewId = 'one') => ({ what: 'all', start, crewId }) as const
  const step = (kind: 'replace' | 'accept' | 'test' | 'cut', on: string, from: string, to: string) =>
    ({ what: 'stage', kind, on, from, to }) as const

  test('the stop starts its 24 hours anew, and exactly the households on the riser are told (rule 37)', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    const { noticeId } = await house.view(worksId)
    await at('2026-09-15T15:00')
    expect(await house.move(worksId, all(pm('2026-09-16')))).toMatchObject({ code: 'water_stop_too_late' })
    const moved = await house.move(worksId, all())
    if (!moved.ok) throw new Error(moved.code)
    const notices = await noticesOf(worksId)
    const [old, standing] = ['replaced', 'published'].map((state) => notices.find((one) => one.state === state))
    expect([old?._id, standing?._id]).toEqual([noticeId, moved.value.noticeId])
    expect(standing).toMatchObject({
      replaces: { noticeId, how: 'correction', why: slipWords.material },
      content: { startsAt: '2026-09-17T00:30:00.000Z' },
    })
    expect(await told(moved.value.noticeId)).toEqual(house.flatIdsAt('01').sort())
    expect(await bookings()).toEqual(['one 2026-09-17 am'])
    expect(await house.view(worksId)).toMatchObject({
      moves: [
        {
          what: 'all',
          from: { on: '2026-09-16', from: '08:00' },
          to: { on: '2026-09-17', from: '08:00' },
          why: slipWords.material,
        },
      ],
    })
  })

  test('other steps move without touching the stop, at any time before it (rule 37)', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    await at('2026-09-15T15:00')
    expect(await house.move(worksId, step('accept', '2026-09-21', '09:00', '10:00'))).toMatchObject({ ok: true })
    expect(await house.move(worksId, step('accept', '2026-09-16', '09:00', '10:00'))).toMatchObject({
      code: 'works_order',
    })
  })

  test('what was said of the dates is forgotten when the slot moves, and only then', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    const { flatId } = house.flat('101')
    await (await house.owner('101')).call('works.answerVisit', { worksId, flatId, canBeThere: true })
    await house.contractor.call('works.report', { worksId, kind: 'survey', state: 'late', words: '人手不够' })
    expect((await worksOf(worksId)).late).toMatchObject({ kind: 'survey' })
    await house.move(worksId, step('accept', '2026-09-21', '09:00', '10:00'))
    expect(await worksOf(worksId)).toMatchObject({ visits: { [flatId]: { state: 'coming' } }, late: null })
    await house.move(worksId, all())
    expect((await worksOf(worksId)).visits).toEqual({})
  })

  test('a crew puts a step off for a listed reason: residents read no words of its own that nobody looked at (rule 12)', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    const by = house.contractor
    const { noticeId } = await house.view(worksId)
    const why = '101 的人不讲理'
    expect(await house.move(worksId, step('accept', '2026-09-21', '09:00', '10:00'), { by, why })).toMatchObject({
      code: 'slip_reason_unlisted',
    })
    expect(await house.view(worksId)).toMatchObject({ noticeId, moves: [] })
    for (const [days, reason] of slipReasons.entries())
      expect(
        await house.move(worksId, step('accept', `2026-09-2${days + 1}`, '09:00', '10:00'), {
          by,
          why: slipWords[reason],
        }),
      ).toMatchObject({ ok: true })
    expect((await house.view(worksId)).moves.map((move) => move.why)).toEqual(Object.values(slipWords))
    // Staff publish under their own name, as any notice.
    expect(await house.move(worksId, step('accept', '2026-09-28', '09:00', '10:00'), { why })).toMatchObject({
      ok: true,
    })
  })

  test('a crew brings no step forward, and is not told which household cannot be there', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    const by = house.contractor
    expect(await house.move(worksId, step('accept', '2026-09-17', '18:00', '19:00'), { by })).toMatchObject({
      code: 'not_allowed',
    })
    const asked = { by, settledFlatIds: [] }
    const later = step('test', '2026-09-17', '08:00', '09:00')
    expect(await house.move(worksId, later, asked)).toMatchObject({ code: 'household_busy', detail: {} })
    expect(JSON.stringify(await house.move(worksId, later, asked))).not.toMatch(/flatIds/)
  })

  test('a crew pushes its own step on, and neither moves the whole nor declares an emergency', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    const by = house.contractor
    expect(await house.move(worksId, step('accept', '2026-09-21', '09:00', '10:00'), { by })).toMatchObject({
      ok: true,
    })
    expect(await house.move(worksId, all(), { by })).toMatchObject({ code: 'not_allowed' })
    const emergencyReason = '爆管'
    expect(
      await house.move(worksId, step('cut', '2026-09-16', '09:00', '10:00'), { by, emergencyReason }),
    ).toMatchObject({
      code: 'not_allowed',
    })
  })

  test('a stop that is on and takes longer is told at once, with why as its reason; bookings follow (rule 37)', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    await at('2026-09-16T11:00')
    await house.contractor.call('works.report', { worksId, kind: 'replace', state: 'underway' })
    const by = house.contractor
    expect(await house.move(worksId, step('replace', '2026-09-16', '09:30', '12:00'), { by })).toMatchObject({
      ok: true,
    })
    const works = await house.view(worksId)
    expect(works.stages.find(({ kind }) => kind === 'test')).toMatchObject({
      on: '2026-09-16',
      from: '14:00',
      to: '14:30',
    })
    expect(await bookings()).toEqual(['one 2026-09-16 am', 'one 2026-09-16 pm'])
    const { content } = await house.community.call('notice.view', { noticeId: works.noticeId ?? '' })
    expect(content).toMatchObject({ emergencyReason: slipWords.material, endsAt: '2026-09-16T06:30:00.000Z' })
  })

  test('once the pipe is cut the whole does not move, and what is done stays', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    await at('2026-09-16T12:00')
    await house.contractor.call('works.report', { worksId, kind: 'cut', state: 'done' })
    expect(await house.move(worksId, all(am('2026-09-18')))).toMatchObject({ code: 'stage_over' })
    expect(await house.move(worksId, step('cut', '2026-09-18', '09:00', '10:00'))).toMatchObject({ code: 'stage_over' })
  })

  test('after the slot only what is left is told, and no stop that is over', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    await at('2026-09-16T12:30')
    await house.contractor.call('works.report', { worksId, kind: 'test', state: 'done' })
    const moved = await house.move(worksId, step('accept', '2026-09-21', '09:00', '10:00'))
    if (!moved.ok) throw new Error(moved.code)
    const { content } = await house.community.call('notice.view', { noticeId: moved.value.noticeId })
    expect(content).toMatchObject({
      kind: 'plan',
      startsAt: '2026-09-17T00:00:00.000Z',
      endsAt: '2026-09-21T02:00:00.000Z',
    })
  })

  test('a crew that is busy, a flat in which another one works, a household that cannot', async () => {
    const worksId = await scheduled('kitchenWater', '01')
    const beside = await house.ask('kitchenWater', '02')
    await house.schedule(beside, am('2026-09-17'))
    const same = await house.ask('kitchenDrain', '01')
    await house.schedule(same, am('2026-09-18'), { crewId: 'two' })
    expect(await house.move(worksId, all())).toMatchObject({
      code: 'crew_busy',
      detail: { crew: '一队', on: '2026-09-17', half: 'am' },
    })
    expect(await house.move(worksId, all(am('2026-09-18')))).toMatchObject({
      code: 'flat_in_works',
      detail: { flatIds: house.flatIdsAt('01') },
    })
    const unsettled = { settledFlatIds: [] }
    expect(await house.move(worksId, all(pm('2026-09-18')), unsettled)).toMatchObject({ code: 'household_busy' })
    expect(await house.move(worksId, all(am('2026-09-16'), 'two'), unsettled)).toMatchObject({ ok: true })
    expect(await bookings()).toEqual(['one 2026-09-17 am', 'two 2026-09-16 am', 'two 2026-09-18 am'])
  })
})

describe('changing places', () => {
  const two = async () => {
    const [one, other] = [await house.ask('kitchenWater', '01'), await house.ask('kitchenWater', '02', { halfDays: 2 })]
    await house.schedule(one, am('2026-09-16'))
    await house.schedule(other, pm('2026-09-17'), { crewId: 'two' })
    return [one, other] as const
  }
  const swap = async (one: string, other: string, revs?: [number, number]) =>
    house.community.ask('works.swap', {
      one: { worksId: one, rev: revs?.[0] ?? (await house.view(one)).rev },
      other: { worksId: other, rev: revs?.[1] ?? (await house.view(other)).rev },
      why: '两户换一下',
      settledFlatIds: house.settled,
    })

  test('each takes the other start and crew, and each household hears of its own', async () => {
    const [one, other] = await two()
    expect(await swap(one, other)).toEqual({ ok: true, value: { revs: [2, 2] } })
    expect(await bookings()).toEqual(['one 2026-09-16 am', 'one 2026-09-16 pm', 'two 2026-09-17 pm'])
    const [first, second] = [await house.view(one), await house.view(other)]
    expect([first.crewId, second.crewId]).toEqual(['two', 'one'])
    expect(await told(first.noticeId)).toEqual(house.flatIdsAt('01').sort())
    expect(await told(second.noticeId)).toEqual(house.flatIdsAt('02').sort())
  })

  test('both or neither: when one has no room nothing changes', async () => {
    const [one, other] = await two()
    const third = await house.ask('kitchenDrain', '01')
    await house.schedule(third, pm('2026-09-16'))
    const before = [await worksOf(one), await worksOf(other), await bookings()]
    expect(await swap(one, other)).toMatchObject({ code: 'crew_busy' })
    expect([await worksOf(one), await worksOf(other), await bookings()]).toEqual(before)
  })

  test('with itself, or from an older state, is refused', async () => {
    const [one, other] = await two()
    expect(await swap(one, one)).toMatchObject({ code: 'malformed' })
    expect(await swap(one, other, [1, 0])).toMatchObject({ code: 'works_changed' })
  })
})

test('a notice of works is changed by nobody by hand', async () => {
  const { noticeId } = await house.view(await scheduled('kitchenWater', '01'))
  if (!noticeId) throw new Error('no notice')
  const view = await house.community.call('notice.view', { noticeId })
  expect([view.abilities.replace, view.worksId]).toEqual([false, expect.any(String)])
  const { content } = view
  for (const answer of [
    await house.community.ask('notice.correct', { noticeId, content, why: '改字' }),
    await house.community.ask('notice.withdraw', { noticeId, why: '不停了' }),
  ])
    expect(answer).toMatchObject({ code: 'notice_of_works' })
})

describe('the calendar', () => {
  const view = () => house.community.call('calendar.view', { estateId: house.estateId })
  const set = async (more: Partial<Parameters<typeof asked>[0]> = {}) =>
    house.community.ask('calendar.set', await asked(more))
  const asked = async (more: {
    rev?: number
    crews?: typeof CREWS
    examDays?: Awaited<ReturnType<typeof view>>['examDays']
    years?: Awaited<ReturnType<typeof view>>['years']
  }) => {
    const { crews, examDays, years, rev } = await view()
    return { estateId: house.estateId, crews, examDays, years, rev, ...more }
  }

  test('is kept in order and refused from an older state, while dates set meanwhile are no change of it', async () => {
    const { rev } = await view()
    await scheduled('kitchenWater', '01')
    const late = { from: '2026-12-28', until: '2026-12-30', name: '月考' }
    const { examDays } = await view()
    expect(await set({ rev, examDays: [late, ...examDays] })).toEqual({ ok: true, value: { rev: rev + 1 } })
    expect((await view()).examDays).toEqual([...examDays, late])
    expect(await set({ rev })).toMatchObject({ code: 'calendar_changed' })
  })

  test('lets works stand in a year that the library does not carry once its arrangement is entered (rule 36)', async () => {
    await house.cloud.clock.set(new Date('2098-12-29T07:00:00+08:00'))
    const days = { from: '2099-01-05', until: '2099-01-16' }
    await expect(house.ask('kitchenWater', '01', days)).rejects.toMatchObject({ code: 'calendar_unknown' })
    expect((await view()).yearsToEnter).toEqual(['2098', '2099'])
    const years = ['2098', '2099'].map(onlyNewYear)
    expect(await set({ years })).toMatchObject({ ok: true })
    const worksId = await house.ask('kitchenWater', '01', days)
    expect(await house.schedule(worksId, am('2099-01-06'))).toMatchObject({ ok: true })
    await set({ years: [] })
  })

  test('keeps a crew that has works to come', async () => {
    await scheduled('kitchenWater', '01')
    expect(await set({ crews: CREWS.slice(1) })).toMatchObject({ code: 'crew_has_works', detail: { crew: '一队' } })
    expect(await set({ crews: CREWS.slice(0, 1) })).toMatchObject({ ok: true })
    expect(await set({ crews: CREWS })).toMatchObject({ ok: true })
  })

  test.each([
    ['a crew named twice', { crews: [...CREWS, { ...CREWS[0], crewId: 'three' } as (typeof CREWS)[number]] }],
    [
      'an examination that ends before it begins',
      { examDays: [{ from: '2026-12-02', until: '2026-12-01', name: '考试' }] },
    ],
    ['a day off outside its year', { years: [{ ...onlyNewYear('2099'), work: ['2098-12-31'] }] }],
    ['a year without any day off', { years: [{ year: '2099', off: [], work: [] }] }],
  ])('refuses %s', async (_, more) => {
    expect(await set(more)).toMatchObject({ code: 'malformed', detail: { field: Object.keys(more)[0] } })
  })

  test('is seen by crews and changed by those who manage', async () => {
    const { estateId } = house
    expect(await house.contractor.call('calendar.view', { estateId })).toMatchObject({ canEdit: false, crews: CREWS })
    expect(await house.contractor.ask('calendar.set', await asked({}))).toMatchObject({ code: 'not_allowed' })
    expect(await house.outsider.ask('calendar.set', await asked({}))).toMatchObject({ code: 'out_of_scope' })
  })
})
