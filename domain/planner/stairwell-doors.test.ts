import { aPlan } from '../../test/support/build-plan'
import { buildFlat, buildHousehold, buildRound, buildTally, DURING, withAnswers } from '../../test/support/build-tally'
import type { TallyDoc } from '../../types/tally'
import { type DoorKnown, NOTHING_KNOWN } from './door-of'
import { type DoorsAround, stairwellDoors } from './stairwell-doors'

/** One column of six: a water pipe of all, a drain from the second floor. */
const { stairwell } = buildRound()
const doorsOf = (tally: TallyDoc, more: Partial<DoorsAround> = {}, of: Partial<typeof stairwell> = {}) =>
  stairwellDoors(
    tally,
    { ...{ building: '6号楼', unit: '2门' }, ...stairwell, ...of },
    { known: new Map(), kept: null, now: DURING, ...more },
  )
const knownOf = (flatId: string, known: Partial<DoorKnown>) =>
  ({ known: new Map([[flatId, { ...NOTHING_KNOWN, ...known }]]) }) as const
const one = (flatId: string, known: Partial<DoorKnown>, kept: DoorsAround['kept'] = null) =>
  doorsOf(buildTally(), { ...knownOf(flatId, known), kept }).doors.find((door) => door.flatId === flatId)
const at = (on: string, time = '10:00') => new Date(`${on}T${time}:00+08:00`)

test('a stairwell in which nobody has answered: every household is a door of every pipe it stands on', () => {
  const { doors, risers, complete, total, version, floors, positions } = doorsOf(buildTally())
  expect(doors.map(({ room, state, obstacle }) => `${room} ${state} ${obstacle}`)).toEqual(
    ['601', '501', '401', '301', '201', '101'].map((room) => `${room} pending silent`),
  )
  expect(risers).toEqual([
    { riserId: 'water', kind: 'kitchenWater', positions: ['01'], total: 6, doors: [0, 1, 2, 3, 4, 5] },
    { riserId: 'drain', kind: 'kitchenDrain', positions: ['01'], total: 5, doors: [0, 1, 2, 3, 4] },
  ])
  expect({ complete, total, version, floors, positions }).toEqual({
    ...{ complete: 0, total: 2, version: buildTally().version, floors: [6, 5, 4, 3, 2, 1], positions: ['01'] },
  })
})

test('a household that agreed to one pipe’s item is a door of its other pipe alone', () => {
  const { doors, risers } = doorsOf(withAnswers(buildTally(), ['f6', 'f1'], 'agreed'))
  // 101 stands on the water pipe only: it has agreed on all that it is asked.
  expect(doors.map(({ room }) => room)).toEqual(['601', '501', '401', '301', '201'])
  expect(risers.map(({ riserId, doors: waits }) => [riserId, waits])).toEqual([
    ['water', [1, 2, 3, 4]],
    ['drain', [0, 1, 2, 3, 4]],
  ])
})

test('a complete pipe, and a locked one whatever its households say since, are counted and are no pipes to plan for', () => {
  const agreed = withAnswers(buildTally(), ['f1', 'f2', 'f3', 'f4', 'f5', 'f6'], 'agreed')
  const complete = doorsOf(agreed)
  expect(complete).toMatchObject({ complete: 1, total: 2, risers: [{ riserId: 'drain' }] })
  const { water } = agreed.risers
  if (!water) throw new Error('No water pipe')
  const locked = { ...agreed, textVersion: 2, risers: { ...agreed.risers, water: { ...water, lockedAt: DURING } } }
  expect(doorsOf(locked)).toMatchObject({ complete: 1, risers: [{ riserId: 'drain', doors: [0, 1, 2, 3, 4] }] })
})

test('everybody agreed: no doors, no pipes', () => {
  const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
  const tally = withAnswers(withAnswers(buildTally(), all, 'agreed'), all.slice(1), 'agreed', 'kitchenDrain')
  expect(doorsOf(tally)).toMatchObject({ doors: [], risers: [], complete: 2, total: 2 })
})

test('the state is the worst over what is asked', () => {
  const tally = withAnswers(withAnswers(buildTally(), ['f6'], 'agreed'), ['f6'], 'refused', 'kitchenDrain')
  const door = doorsOf(tally).doors[0]
  expect(door).toMatchObject({ room: '601', state: 'refused', obstacle: 'otherNo' })
})

test('a household on no pipe, and a pipe without a household, are named and counted: neither is planned', () => {
  const lonely = buildFlat('f7', 7, '01')
  const empty = { riserId: 'empty', kind: 'kitchenWater' as const, positions: ['09'], flatIds: [] }
  const round = buildRound()
  const of = { ...round.stairwell, flats: [lonely, ...round.stairwell.flats] }
  const tally = buildTally({
    stairwell: { ...of, risers: [...of.risers, empty] },
    households: [...round.households, buildHousehold('f7')],
  })
  expect(doorsOf(tally, {}, { ...of, risers: [...of.risers, empty] })).toMatchObject({
    ...{ riserless: ['701'], empty: 1, total: 2, complete: 0, risers: [{ riserId: 'water' }, { riserId: 'drain' }] },
  })
  expect(doorsOf(tally, {}, of)).toMatchObject({ empty: 0 })
  expect(doorsOf(tally, {}, of).doors.map(({ room }) => room)).not.toContain('701')
})

test('flats joined into one are one door, and the one that has no answer of its own is not called without a pipe', () => {
  const flats = stairwell.flats.map((flat) => (flat.flatId === 'f2' ? { ...flat, joinedTo: 'f1' } : flat))
  const risers = stairwell.risers.map((riser) => ({
    ...riser,
    flatIds: riser.flatIds.map((id) => (id === 'f2' ? 'f1' : id)),
  }))
  const unique = risers.map((riser) => ({ ...riser, flatIds: [...new Set(riser.flatIds)] }))
  const joined = { ...stairwell, flats, risers: unique }
  const { doors, riserless } = doorsOf(buildTally({ stairwell: joined }), {}, joined)
  expect(doors.map(({ room }) => room)).toEqual(['601', '501', '401', '301', '101'])
  expect(riserless).toEqual([])
})

test('visits, promises and the contact are told of a door; visits since the kept plan are paid for', () => {
  const recent = [
    { visitId: 'a', how: 'door' as const, at: at('2026-10-02') },
    { visitId: 'b', how: 'call' as const, at: at('2026-10-07') },
  ]
  const plan = aPlan({ recent, contactName: '马凤英', lastVisit: { at: at('2026-10-09'), how: 'office', words: '' } })
  expect(one('f3', { plan, promises: 2 }, { at: at('2026-10-05'), begun: {} })).toMatchObject({
    ...{ attempts: 2, made: 1, lastVisitOn: '2026-10-07', contactName: '马凤英', promises: 2, obstacle: 'promise' },
  })
  // It stayed in the plan when that was kept anew: what was paid for under the plan before stays paid.
  expect(one('f3', { plan }, { at: at('2026-10-08'), begun: { f3: at('2026-10-01') } })?.made).toBe(2)
  expect(one('f3', { plan }, { at: at('2026-10-08'), begun: { f4: at('2026-10-01') } })?.made).toBe(0)
  expect(one('f3', { plan })?.made).toBe(0)
})

test('what an answer gave as its reasons, and what a person confirmed, is what stands in its way', () => {
  const answer = {
    ...{ roundId: 'round1', tallyId: 'round1~stair1', seq: 1, state: 'refused' as const, at: at('2026-10-05') },
    reasons: ['cost' as const],
  }
  expect(one('f3', { plan: aPlan({ answer }) })).toMatchObject({ obstacle: 'costSensitive', reasons: ['cost'] })
  // Given in a round before this one, they say nothing of it.
  const earlier = { ...answer, roundId: 'round0', tallyId: 'round0~stair1' }
  expect(one('f3', { plan: aPlan({ answer: earlier }) })).toMatchObject({ obstacle: 'silent', reasons: [] })
})

test('a door that may not be visited says until when (rule 43)', () => {
  expect(one('f3', { plan: aPlan({ pausedUntil: '2026-10-12' }) })?.barred).toEqual({
    why: 'paused',
    until: '2026-10-13',
  })
  expect(one('f3', { askAgainOn: '2026-10-20' })?.barred).toEqual({ why: 'deferred', until: '2026-10-20' })
  expect(one('f4', {})?.barred).toBeNull()
})

test('a household that the stairwell has lost since is still waited for', () => {
  const { doors, risers } = doorsOf(
    buildTally(),
    {},
    { flats: stairwell.flats.filter(({ flatId }) => flatId !== 'f3') },
  )
  expect(doors.at(-1)).toMatchObject({ flatId: 'f3' })
  expect(risers[0]?.doors).toHaveLength(6)
})
