import type { Person } from '../../demo/gateway'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { DEFAULT_DOOR_TABLE } from '../../domain/planner/default-table'
import { instantAt } from '../../domain/works/instant-at'
import type { ActionName, Actions } from '../../types/contract'
import { CASE_DAYS } from '../../types/limits'
import type { DoorCasesDoc } from '../../types/planner'
import type { VisitDoc } from '../../types/visit'
import { answerOf, buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

type Keep = Actions['planner.keep']['input']
type Said = Omit<Actions['visit.log']['input'], 'stairwellId' | 'flatId' | 'at'>

/** The first day of the story: tomorrow, so that its clock only ever goes forward. */
const FIRST = dayAfter(beijingDay(new Date()), 1)
const moment = (after: number, clock = '10:00') => instantAt(dayAfter(FIRST, after), clock)

let house: House
let stored: <T>(collection: string, where: object) => Promise<T[]>
beforeAll(async () => {
  house = await buildHouse({ openDays: 60 })
  const db = sdkFor(house.cloud).database()
  stored = async <T>(collection: string, where: object) =>
    (await db.collection(collection).where(where).limit(1000).get()).data as T[]
  await house.cloud.clock.set(moment(0))
})
afterAll(() => house?.stop())

const home = (room: string) => ({ stairwellId: house.stairwellId, flatId: house.flat(room).flatId })
const view = () => house.community.call('planner.open', { estateId: house.estateId })
const doors = async (...stairwellIds: string[]) => {
  const ids = stairwellIds.length > 0 ? stairwellIds : [house.stairwellId]
  const answer = await house.community.call('planner.doors', { estateId: house.estateId, stairwellIds: ids })
  return answer.stairwells
}
const door = async (room: string) => (await doors())[0]?.doors.find((one) => one.room === room)
const visit = async (room: string, at: Date, more: Partial<Said> = {}, who: Person = house.community) => {
  const said = { how: 'door', purpose: 'issue', met: 'owner', outcome: 'willThink', words: '', next: null } as const
  const { visitId } = await who.call('visit.log', {
    ...{ ...home(room), ...said, witness: null, with: [], ...more, at: at.toISOString() },
  })
  return (await stored<VisitDoc>('visits', { _id: visitId }))[0]?.door
}
const keeping = (more: Partial<Keep> = {}): Keep => ({
  ...{ estateId: house.estateId, rev: 0, goal: 'sure', budget: 5, pipeIds: [], pins: [], excludes: [], costs: {} },
  doors: [{ ...home('302'), visits: 2 }],
  ...more,
})
const codeOf = (answer: Awaited<ReturnType<Person['ask']>>) => (answer.ok ? 'ok' : answer.code)
const answers = async (room: string, state: 'agreed' | 'refused' | 'deferred' | 'conditional', nth = 0) =>
  house.answer(await house.owner(room, nth), room, state, {
    answers: house.items.map((item) => ({
      ...answerOf(item, state),
      askAgainOn: state === 'deferred' ? dayAfter(FIRST, 20) : null,
    })),
  })

test('the planner starts from the round, its stairwells, our own table, and says that it knows nothing yet', async () => {
  const { round, stairwells, table, isOwnTable, tableRev, calibration, plan, rev, figures, today } = await view()
  expect(round).toMatchObject({ roundId: house.roundId })
  expect(stairwells).toMatchObject([{ stairwellId: house.stairwellId, building: '1号楼', unit: '1门', open: 4 }])
  expect({ table, isOwnTable, tableRev, plan, rev, today }).toEqual({
    ...{ table: DEFAULT_DOOR_TABLE, isOwnTable: false, tableRev: 0, plan: null, rev: 0, today: FIRST },
  })
  expect(calibration.silent).toMatchObject({ isKnown: false, cases: 0, chance: table.byObstacle.silent.chance })
  expect(figures).toMatchObject({ households: 6, risers: 4, complete: 0 })
})

test('every household that has not agreed is a door of the pipes that wait for it', async () => {
  const [stairwell, ...others] = await doors(house.stairwellId, house.otherStairwellId, house.stairwellId, 'no-such')
  expect(others).toEqual([])
  expect(stairwell?.doors.map(({ room }) => room).sort()).toEqual(['101', '102', '201', '202', '301', '302'])
  expect(stairwell?.risers.map(({ total, doors: waits }) => [total, waits.length])).toEqual(Array(4).fill([3, 3]))
  expect(stairwell).toMatchObject({ complete: 0, total: 4, riserless: [], empty: 0 })
})

test('what a household answered, was promised and asked for stands at its door (rule 43)', async () => {
  await answers('302', 'refused')
  expect(await door('302')).toMatchObject({
    state: 'refused',
    obstacle: 'riskAverse',
    reasons: ['noise'],
    barred: null,
  })
  await answers('202', 'deferred')
  const later = { why: 'deferred', until: dayAfter(FIRST, 20) }
  expect(await door('202')).toMatchObject({ state: 'deferred', barred: later })
  await (await house.owner('102')).call('plan.pauseVisits', { ...home('102'), until: dayAfter(FIRST, 4) })
  expect(await door('102')).toMatchObject({ barred: { why: 'paused', until: dayAfter(FIRST, 5) } })
  await (await house.owner('102')).call('plan.pauseVisits', { ...home('102'), until: null })
  await answers('102', 'conditional')
  expect(await door('102')).toMatchObject({ state: 'conditional', obstacle: 'riskAverse', promises: 0 })
  const { rows } = await house.community.call('promise.list', { estateId: house.estateId })
  const { promiseId = '', rev = 0 } = rows[0] ?? {}
  const { personId: keeperId } = await house.community.call('me.home', {})
  await house.community.call('promise.move', {
    ...{ promiseId, rev },
    move: { kind: 'take', text: '先说清楚', keeperId, dueOn: dayAfter(FIRST, 5) },
  })
  expect(await door('102')).toMatchObject({ obstacle: 'promise', promises: 1 })
})

test('visits are counted, and those since the kept plan are paid for; a plan is kept once, by who saw the newest', async () => {
  await visit('301', moment(0, '09:00'))
  expect(await door('301')).toMatchObject({ attempts: 1, made: 0, lastVisitOn: FIRST })
  const plan = keeping({ pins: [home('302').flatId], costs: { [home('301').flatId]: 3 }, pipeIds: ['r1'] })
  expect(await house.community.call('planner.keep', plan, 'keep-the-first-plan')).toEqual({ rev: 1 })
  // A lost answer, asked again: the same plan, not a second.
  expect(await house.community.call('planner.keep', plan, 'keep-the-first-plan')).toEqual({ rev: 1 })
  expect(codeOf(await house.street.ask('planner.keep', plan))).toBe('door_plan_changed')
  const { estateId: _estateId, rev: _rev, ...kept } = plan
  expect(await view()).toMatchObject({ rev: 1, plan: { ...kept, byName: 'community' } })
  await house.cloud.clock.set(moment(0, '12:00'))
  await visit('301', moment(0, '11:00'), { how: 'call' })
  await visit('301', moment(0, '11:30'), { how: 'office' })
  expect(await door('301')).toMatchObject({ attempts: 2, made: 1 })
  // Kept anew with 301 in it: its visit under the plan before is still paid for.
  await house.community.call('planner.keep', keeping({ rev: 1, doors: [{ ...home('301'), visits: 1 }] }))
  expect(await door('301')).toMatchObject({ attempts: 2, made: 1 })
})

test('of two who keep a plan at one moment one is told that it has changed', async () => {
  const codes = await Promise.all(
    [house.community, house.street].map(async (who) => codeOf(await who.ask('planner.keep', keeping({ rev: 2 })))),
  )
  expect(codes.sort()).toEqual(['door_plan_changed', 'ok'])
  expect((await view()).rev).toBe(3)
})

test.each<[what: string, more: () => Partial<Record<keyof Keep, unknown>>, code: string]>([
  ['a budget of −1', () => ({ budget: -1 }), 'malformed'],
  ['a budget of 10⁹', () => ({ budget: 1_000_000_000 }), 'malformed'],
  ['a budget in words', () => ({ budget: '二十趟' }), 'malformed'],
  ['half a visit', () => ({ budget: 2.5 }), 'malformed'],
  ['ten visits to one door', () => ({ doors: [{ ...home('302'), visits: 10 }] }), 'malformed'],
  [
    'a door named twice',
    () => ({ doors: [home('302'), home('302')].map((one) => ({ ...one, visits: 1 })) }),
    'malformed',
  ],
  ['pinned and excluded at once', () => ({ pins: [home('301').flatId], excludes: [home('301').flatId] }), 'malformed'],
  ['a field nobody knows', () => ({ chance: 1 }) as never, 'malformed'],
  ['more visits than the budget', () => ({ budget: 1 }), 'door_plan_over_budget'],
  ['a flat of nowhere', () => ({ doors: [{ ...home('302'), flatId: 'nowhere', visits: 1 }] }), 'not_found'],
  ['a pin of nowhere', () => ({ pins: ['nowhere'] }), 'not_found'],
  [
    'a flat said to be in another stairwell',
    () => ({ doors: [{ ...home('302'), stairwellId: house.otherStairwellId, visits: 1 }] }),
    'not_found',
  ],
  ['another estate’s', () => ({ estateId: house.otherEstateId }), 'out_of_scope'],
])('a plan with %s is refused', async (_what, more, code) => {
  const input = { ...keeping({ rev: 3 }), ...more() } as Keep
  expect(codeOf(await house.community.ask('planner.keep', input))).toBe(code)
  expect((await view()).rev).toBe(3)
})

test('staff change the table by who saw the newest, once a request, with chances that are chances', async () => {
  const table = { ...DEFAULT_DOOR_TABLE, tired: 70 }
  const set = { estateId: house.estateId, rev: 0, table }
  const bad = { ...table, byObstacle: { ...table.byObstacle, silent: { visits: 1, chance: 101 } } }
  const { silent: _silent, ...lacking } = table.byObstacle
  for (const one of [bad, { ...table, tired: 0 }, { ...table, byObstacle: lacking as typeof table.byObstacle }])
    expect(codeOf(await house.community.ask('planner.setTable', { ...set, table: one }))).toBe('malformed')
  const codes = await Promise.all(
    [house.community, house.street].map(async (who) => codeOf(await who.ask('planner.setTable', set))),
  )
  expect(codes.sort()).toEqual(['door_table_changed', 'ok'])
  expect(await house.community.call('planner.setTable', { ...set, rev: 1 }, 'set-the-table-again')).toEqual({ rev: 2 })
  expect(await house.community.call('planner.setTable', { ...set, rev: 1 }, 'set-the-table-again')).toEqual({ rev: 2 })
  expect(await view()).toMatchObject({ table, isOwnTable: true, tableRev: 2 })
})

test('nobody plans doors but street and community staff of the estate who build nothing there (rule 43)', async () => {
  const both = await house.gateway.signIn({ openid: 'both', nickname: '两头' })
  for (const role of ['community', 'contractor'] as const) {
    const grant = { role, estateIds: [house.estateId] }
    const { token } = await house.street.call('staff.invite', { name: '两头', grant })
    await both.call('staff.accept', { token })
  }
  const { estateId } = house
  const asked: { [N in ActionName]?: Actions[N]['input'] } = {
    'planner.open': { estateId },
    'planner.doors': { estateId, stairwellIds: [house.stairwellId] },
    'planner.keep': keeping({ rev: 3 }),
    'planner.setTable': { estateId, rev: 2, table: DEFAULT_DOOR_TABLE },
  }
  const people: [Person, string][] = [
    ...[house.administrator, house.lead, both, await house.owner('302')].map((who): [Person, string] => [
      who,
      'not_allowed',
    ]),
    [house.outsider, 'out_of_scope'],
  ]
  for (const [name, input] of Object.entries(asked))
    for (const [who, code] of people)
      expect([name, who.nickname, codeOf(await who.ask(name as ActionName, input as never))]).toEqual([
        name,
        who.nickname,
        code,
      ])
  expect(await view()).toMatchObject({ rev: 3, tableRev: 2 })
})

test('a visit remembers what it found at the door, and what was believed of it', async () => {
  await house.cloud.clock.set(moment(1, '16:00'))
  const { silent, riskAverse } = DEFAULT_DOOR_TABLE.byObstacle
  const { tired } = (await view()).table
  expect(await visit('101', moment(1, '09:00'))).toEqual({
    ...{ roundId: house.roundId, obstacle: 'silent', isRefused: false, attempts: 0 },
    ...{ chance: silent.chance, weight: 100 },
  })
  const refused = await visit('302', moment(1, '09:00'))
  expect(refused).toMatchObject({ obstacle: 'riskAverse', isRefused: true, attempts: 0 })
  expect(refused?.weight).toBe(DEFAULT_DOOR_TABLE.refused)
  expect(refused?.chance).toBe(Math.round((riskAverse.chance * DEFAULT_DOOR_TABLE.refused) / 100))
  const second = await visit('302', moment(1, '15:00'))
  expect(second).toMatchObject({ attempts: 1 })
  expect(second?.weight).toBe(Math.round((DEFAULT_DOOR_TABLE.refused * tired * DEFAULT_DOOR_TABLE.fresh) / 10_000))
  // Who comes by himself was not visited.
  expect(await visit('302', moment(1, '15:30'), { how: 'office' })).toBeUndefined()
})

test('who signs while somebody is at the door had not signed when they knocked; later there is no door any more', async () => {
  await house.cloud.clock.set(moment(1, '17:00'))
  await answers('301', 'agreed')
  await house.cloud.clock.set(moment(1, '17:30'))
  expect(await door('301')).toBeUndefined()
  expect(await visit('301', moment(1, '16:50'))).toMatchObject({ obstacle: 'silent', attempts: 2, isRefused: false })
  expect(await visit('301', moment(1, '17:20'), { purpose: 'care', how: 'call' })).toBeUndefined()
  await answers('302', 'agreed')
  // What it had said by then is what was in the way.
  await house.cloud.clock.set(moment(1, '18:00'))
  expect(await visit('302', moment(1, '17:25'), { how: 'call' })).toMatchObject({
    obstacle: 'riskAverse',
    isRefused: true,
  })
})

test('an imported visit remembers the same as one that was entered', async () => {
  const row = {
    how: 'call',
    purpose: 'issue',
    met: 'owner',
    outcome: 'none',
    words: '',
    next: null,
    witness: null,
  } as const
  const place = { building: '1号楼', unit: '1门', room: '201', byName: '老王' }
  const rows = [{ ...row, ...place, at: moment(1, '10:00').toISOString() }]
  expect(await house.community.call('visit.import', { estateId: house.estateId, rows })).toMatchObject({ saved: 1 })
  const { flatId } = home('201')
  const kept = await stored<VisitDoc>('visits', { flatId })
  expect(kept).toMatchObject([{ entered: 'import', door: { obstacle: 'silent', attempts: 0, weight: 100 } }])
})

const cases = async () => (await stored<DoorCasesDoc>('doorCases', { _id: house.estateId }))[0]
const night = async (after: number, clock = '00:30') => {
  await house.cloud.clock.set(moment(after, clock))
  expect(await house.cloud.runTimer('aggregation')).toMatchObject({ status: 200 })
}

test('what came of visits is counted when it is certain, once, the win with the last visit before it (rule 20)', async () => {
  const all = (await stored<VisitDoc>('visits', {})).filter((one) => one.door)
  await night(CASE_DAYS)
  expect(await cases()).toBeUndefined()
  // The night after the fourteenth day from the first visits on.
  await night(CASE_DAYS + 1)
  const first = await cases()
  expect(first).toMatchObject({ through: FIRST })
  // Both visits to 301 were before the one that is credited.
  expect(first?.byObstacle.silent).toMatchObject({ cases: 2, won: 0 })
  await night(CASE_DAYS + 2)
  const second = await cases()
  const sum = (what: 'cases' | 'won') =>
    Object.values(second?.byObstacle ?? {}).reduce((all, one) => all + one[what], 0)
  expect([sum('cases'), sum('won')]).toEqual([all.length, 2])
  expect(second?.byObstacle.riskAverse).toMatchObject({ won: 1 })
  expect(second?.byObstacle.silent).toMatchObject({ won: 1 })
  await Promise.all([night(CASE_DAYS + 3), night(CASE_DAYS + 3)])
  expect((await cases())?.byObstacle).toEqual(second?.byObstacle)
  expect((await view()).calibration.riskAverse).toMatchObject({ isKnown: false, won: 1 })
})

test('a household that takes its yes back before its time is over was not won, and a late entry is not missed', async () => {
  await house.cloud.clock.set(moment(20, '18:00'))
  await visit('202', moment(18, '10:00'))
  await answers('202', 'agreed')
  await house.cloud.clock.set(moment(22, '18:00'))
  await (await house.owner('202')).call('consent.withdraw', {
    roundId: house.roundId,
    ...home('202'),
    items: [...house.items],
  })
  const before = await cases()
  await night(20 + CASE_DAYS + 1)
  const after = await cases()
  const casesOf = (doc: DoorCasesDoc | undefined) =>
    Object.values(doc?.byObstacle ?? {}).reduce((sum, one) => sum + one.cases, 0)
  const wonOf = (doc: DoorCasesDoc | undefined) =>
    Object.values(doc?.byObstacle ?? {}).reduce((sum, one) => sum + one.won, 0)
  expect([casesOf(after) - casesOf(before), wonOf(after) - wonOf(before)]).toEqual([1, 0])
})

test('when the round is over, what is left is counted at once, and there is nothing to plan', async () => {
  await house.cloud.clock.set(moment(36, '10:00'))
  expect(await visit('201', moment(36, '09:00'))).toMatchObject({ obstacle: 'silent' })
  for (let done = false; !done; ) ({ done } = await house.community.call('round.close', { roundId: house.roundId }))
  expect(await view()).toMatchObject({ round: null, stairwells: [], plan: null, rev: 3 })
  expect(await doors()).toEqual([])
  expect(codeOf(await house.community.ask('planner.keep', keeping({ rev: 3 })))).toBe('round_not_open')
  expect(await visit('201', moment(36, '09:30'), { how: 'call' })).toBeUndefined()
  const before = await cases()
  await night(37)
  expect((await cases())?.byObstacle.silent?.cases).toBe((before?.byObstacle.silent?.cases ?? 0) + 1)
})
