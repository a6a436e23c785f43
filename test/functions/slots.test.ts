import { keyOf } from '../../domain/works/slot-of'
import type { Actions } from '../../types/contract'
import { PLAN_SECONDS, PLANS_KEPT } from '../../types/limits'
import type { HalfDay } from '../../types/works'
import { am, pm, type SeededWorks, seededWorks, stagesFrom } from '../support/seeded-works'
import { type WorksHouse, worksHouse } from '../support/works-house'

let estate: SeededWorks
beforeAll(async () => {
  estate = await seededWorks()
})
afterAll(() => estate.cloud.stop())
beforeEach(async () => {
  await estate.clear()
  await estate.crews(1)
})

const SIX = ['101', '201', '301', '401', '501', '601']
type View = Awaited<ReturnType<SeededWorks['propose']>>
const startsIn = ({ rows }: View) => Object.fromEntries(rows.map(({ worksId, start }) => [worksId, keyOf(start)]))

describe('proposals', () => {
  test('six households get the first half-day at which all of them are at home, with a crew', async () => {
    await estate.works('w', { flatIds: SIX })
    await estate.atHome(SIX.slice(0, 5), [am('2026-11-04'), am('2026-11-05'), pm('2026-11-05')])
    await estate.atHome(['601'], [am('2026-11-03'), pm('2026-11-05')])
    const plan = await estate.propose()
    expect(plan).toMatchObject({ state: 'done', unplaced: [], gap: 0, isProven: true })
    expect(plan.rows).toEqual([
      {
        worksId: 'w',
        rev: 1,
        length: 1,
        start: pm('2026-11-05'),
        before: null,
        crewId: 'one',
        isMoved: false,
        isStale: false,
      },
    ])
  })

  test('without a common time the fewest households to ask are named, and once they change their answer all fit', async () => {
    await estate.works('w', { flatIds: SIX })
    await estate.atHome(SIX.slice(0, 4), [am('2026-11-04')])
    await estate.atHome(['501', '601'], [am('2026-11-05')])
    const plan = await estate.propose()
    expect(plan.rows).toEqual([])
    expect(plan.unplaced).toMatchObject([{ worksId: 'w', why: 'noCommonTime', start: am('2026-11-04'), length: 1 }])
    const ask = plan.unplaced.flatMap((one) => one.ask)
    expect(ask.map(({ flatId, hasSaid }) => [flatId, hasSaid])).toEqual([
      ['501', true],
      ['601', true],
    ])
    await estate.atHome(
      ask.map(({ flatId }) => flatId),
      [am('2026-11-04')],
    )
    expect(startsIn(await estate.propose())).toEqual({ w: '2026-11-04 am' })
  })

  test('while nobody has said anything, all are to be asked, about the first day', async () => {
    await estate.works('w', { flatIds: SIX })
    const [unplaced] = (await estate.propose()).unplaced
    expect(unplaced).toMatchObject({ why: 'noCommonTime', start: pm('2026-11-03') })
    expect(unplaced?.ask.map(({ flatId, hasSaid }) => [flatId, hasSaid])).toEqual(SIX.map((flatId) => [flatId, false]))
  })

  test('after an illness only the works that were freed move, and nothing is proposed about the others', async () => {
    const scheduled = { state: 'scheduled', crewId: 'one', until: '2026-11-10' } as const
    await estate.works('ill', { ...scheduled, flatIds: ['101'], stages: stagesFrom(am('2026-11-05')) })
    await estate.works('well', { ...scheduled, flatIds: ['102'], stages: stagesFrom(am('2026-11-06')) })
    await estate.atHome(['101'], [am('2026-11-05'), am('2026-11-06'), am('2026-11-09')], {
      blackouts: [{ from: '2026-11-04', until: '2026-11-05', why: 'illness' }],
    })
    await estate.atHome(['102'], [am('2026-11-06')])
    const plan = await estate.propose(['ill'])
    expect(plan.rows).toEqual([
      expect.objectContaining({
        worksId: 'ill',
        start: am('2026-11-09'),
        before: am('2026-11-05'),
        isMoved: true,
        crewId: 'one',
      }),
    ])
  })

  test('a household that cannot come to its date gets another, though it once said that it is at home then', async () => {
    const visits = { '101': { state: 'cannot' as const, by: 'household' as const, at: new Date() } }
    const stages = stagesFrom(am('2026-11-05'))
    await estate.works('w', { state: 'scheduled', crewId: 'one', flatIds: ['101'], stages, visits })
    await estate.atHome(['101'], [am('2026-11-05'), am('2026-11-06')])
    expect(startsIn(await estate.propose(['w']))).toEqual({ w: '2026-11-06 am' })
  })

  test('two risers of one flat are never at work at once, and two crews share out the others', async () => {
    await estate.crews(2)
    for (const [worksId, flatIds] of [
      ['water', ['101']],
      ['drain', ['101']],
      ['next', ['102']],
    ] as const)
      await estate.works(worksId, { flatIds: [...flatIds], from: '2026-11-04', until: '2026-11-04' })
    await estate.atHome(['101'], [am('2026-11-04'), pm('2026-11-04')])
    await estate.atHome(['102'], [am('2026-11-04')])
    const { rows } = await estate.propose()
    const [water, drain, next] = ['water', 'drain', 'next'].map((id) => rows.find(({ worksId }) => worksId === id))
    expect(water?.start.half).not.toBe(drain?.start.half)
    const [beside] = [water, drain].filter((row) => row?.start.half === 'am')
    expect(next).toMatchObject({ start: am('2026-11-04') })
    expect(next?.crewId).not.toBe(beside?.crewId)
  })

  test('a row is out of date once its works or what a household of its riser said has changed, and no other row is', async () => {
    for (const worksId of ['a', 'b', 'c']) {
      await estate.works(worksId)
      await estate.atHome([`${worksId}-1`], [am('2026-11-04'), am('2026-11-05'), am('2026-11-06')])
    }
    const { planId, rows } = await estate.propose()
    expect(rows.map(({ isStale }) => isStale)).toEqual([false, false, false])
    await estate.works('a', { rev: 2 })
    await estate.atHome(['b-1'], [am('2026-11-06')])
    const stale = async () =>
      (await estate.street.call('slots.view', { planId })).rows
        .flatMap((row) => (row.isStale ? row.worksId : []))
        .sort()
    expect(await stale()).toEqual(['a', 'b'])
    await estate.db.collection('works').doc('c').remove()
    expect(await stale()).toEqual(['a', 'b', 'c'])
  })
})

describe('a request to propose', () => {
  test('is refused before there is a crew, and for works to be freed that have no date', async () => {
    await estate.works('w')
    const ask = (freeWorksIds: string[]) =>
      estate.street.ask('slots.propose', { estateId: estate.estateId, freeWorksIds })
    expect(await ask(['w'])).toMatchObject({ code: 'works_state' })
    expect(await ask(['nobody'])).toMatchObject({ code: 'not_found' })
    await estate.crews(0)
    expect(await ask([])).toMatchObject({ code: 'crew_unknown' })
  })

  test('repeated with its id answers the same proposal and is solved once (rule 22)', async () => {
    await estate.works('w')
    const first = await estate.propose([], 'once')
    const again = await estate.propose([], 'once')
    expect(again).toEqual(first)
    expect((await estate.db.collection('plans').count()).total).toBe(1)
  })

  test('two at once both get an answer, and neither moves anything', async () => {
    await estate.works('w')
    await estate.atHome(['w-1'], [am('2026-11-05')])
    const [one, other] = await Promise.all([estate.propose(), estate.propose()])
    expect(one.planId).not.toBe(other.planId)
    expect(one.rows).toEqual(other.rows)
    expect((await estate.db.collection('works').doc('w').get()).data).toMatchObject([{ state: 'asking', rev: 1 }])
  })

  test(`keeps the last ${PLANS_KEPT} proposals and removes older ones`, async () => {
    await estate.works('w')
    const ids: string[] = []
    for (let nth = 0; nth < PLANS_KEPT + 2; nth++) {
      ids.push((await estate.propose()).planId)
      await estate.cloud.clock.advance(1000)
    }
    const kept = (await estate.db.collection('plans').get()).data as { _id: string }[]
    expect(kept.map(({ _id }) => _id).sort()).toEqual(ids.slice(-PLANS_KEPT).sort())
  })

  test('is for the solver alone to carry out: no client may call it', async () => {
    const token = await estate.cloud.session('street')
    expect(await estate.cloud.call('matching', { planId: 'x' }, token)).toMatchObject({
      status: 403,
      code: 'function_not_callable',
    })
  })
})

test('a proposal that ran out of time says how far from the best it may be, and one that still runs says so', async () => {
  const { planId } = await estate.propose()
  const plans = estate.db.collection('plans').doc(planId)
  const view = () => estate.street.call('slots.view', { planId })
  const plan = { starts: [], unplaced: [], gap: 0.04, isProven: false, solveMs: 25_000 }
  await plans.update({ plan: estate.db.command.set(plan) })
  expect(await view()).toMatchObject({ state: 'done', gap: 0.04, isProven: false, solveMs: 25_000 })
  await plans.update({ plan: null, state: 'running' })
  expect(await view()).toMatchObject({ state: 'running', gap: 1, isProven: false })
  await estate.cloud.clock.advance((PLAN_SECONDS + 1) * 1000)
  expect(await view()).toMatchObject({ state: 'failed' })
  await estate.cloud.clock.advance(-(PLAN_SECONDS + 1) * 1000)
})

describe('from what households say to dates', () => {
  let house: WorksHouse
  beforeAll(async () => {
    house = await worksHouse({ kinds: ['kitchenWater'] })
  })
  afterAll(() => house.stop())

  const say = async (
    room: string,
    home: HalfDay[],
    blackouts: Actions['availability.set']['input']['blackouts'] = [],
  ): Promise<Actions['availability.set']['output']> => {
    const owner = await house.owner(room)
    const at = { stairwellId: house.stairwellId, flatId: house.flat(room).flatId }
    const { rev } = await owner.call('availability.view', at)
    const words = { home, blackouts, keyHolder: null, keyConsent: false, healthConsent: blackouts.length > 0 }
    return owner.call('availability.set', { ...at, rev, ...words })
  }
  const propose = async (freeWorksIds: string[] = []) => {
    const { planId } = await house.community.call('slots.propose', { estateId: house.estateId, freeWorksIds })
    return { planId, ...(await house.community.call('slots.view', { planId })) }
  }

  test('six households say when, the proposal suits them all and is confirmed as it is; after an illness only one riser moves', async () => {
    const days = { from: '2026-09-16', until: '2026-09-18' }
    const [one, other] = [await house.ask('kitchenWater', '01', days), await house.ask('kitchenWater', '02', days)]
    for (const room of ['101', '201', '301']) await say(room, [am('2026-09-16'), am('2026-09-17'), pm('2026-09-18')])
    await say('102', [pm('2026-09-17')])
    const early = await propose()
    expect(early.rows.map(({ worksId }) => worksId)).toEqual([one])
    expect(early.unplaced).toMatchObject([{ worksId: other, start: pm('2026-09-17') }])
    expect(early.unplaced[0]?.ask.map(({ room, hasSaid }) => [room, hasSaid]).sort()).toEqual([
      ['202', false],
      ['302', false],
    ])
    for (const room of ['202', '302']) await say(room, [am('2026-09-16'), pm('2026-09-17')])

    const plan = await propose()
    expect(plan).toMatchObject({ state: 'done', unplaced: [], isProven: true })
    expect(startsIn(plan)).toEqual({ [one]: '2026-09-16 am', [other]: '2026-09-17 pm' })
    for (const { worksId, rev, crewId, start } of plan.rows) {
      const confirmed = await house.community.ask('works.schedule', { worksId, rev, crewId: crewId ?? '', start })
      expect(confirmed).toMatchObject({ ok: true })
    }
    const after = await house.community.call('slots.view', { planId: plan.planId })
    expect(after.rows.map(({ isStale }) => isStale)).toEqual([true, true])
    expect((await propose()).rows).toEqual([])

    const illness = [{ from: '2026-09-16', until: '2026-09-17', why: 'illness' as const }]
    const { conflictsWith } = await say('201', [am('2026-09-16'), pm('2026-09-18')], illness)
    expect(conflictsWith).toEqual([one])
    const { rows } = await propose(conflictsWith)
    expect(rows).toMatchObject([
      { worksId: one, before: am('2026-09-16'), start: pm('2026-09-18'), isMoved: true, isStale: false },
    ])
    const stood = await house.view(other)
    for (const { worksId, rev, crewId, start } of rows) {
      const to = { what: 'all' as const, start, crewId: crewId ?? '' }
      const moved = await house.community.ask('works.move', { worksId, rev, to, why: '住户生病' })
      expect(moved).toMatchObject({ ok: true })
    }
    expect(await house.view(other)).toEqual(stood)
  })

  test('whoever does not manage works neither asks for a proposal nor sees one', async () => {
    const { planId } = await propose()
    for (const person of [house.contractor, house.lead, house.outsider, await house.owner('101')]) {
      expect((await person.ask('slots.propose', { estateId: house.estateId })).ok).toBe(false)
      expect((await person.ask('slots.view', { planId })).ok).toBe(false)
    }
  })
})
