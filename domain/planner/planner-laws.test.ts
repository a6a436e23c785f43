import * as fc from 'fast-check'
import { anyEstateDoors, anyWhatIf } from '../../test/support/any-doors'
import { buildBeliefs, buildKeptPlan } from '../../test/support/build-doors'
import type { KeptDoorPlan, StairwellDoors } from '../../types/planner'
import { doorOdds } from './door-odds'
import { droppedOf } from './dropped'
import type { EstatePlan } from './estate-plan'
import { pipeId } from './pipe-id'
import { curveOf } from './plan-curve'
import { planEstate } from './plan-estate'
import { openSession, type PlannerSession, withBudget, withStairwells, withWhatIf } from './planner-session'
import type { WhatIf } from './what-if'
import { settled } from './work-session'

const beliefs = buildBeliefs()
const situation = anyEstateDoors.chain((stairwells) =>
  fc.record({
    stairwells: fc.constant(stairwells),
    whatIf: anyWhatIf(stairwells),
    later: anyWhatIf(stairwells),
    budget: fc.nat(12),
    keptPipes: fc.subarray(
      stairwells.flatMap(({ stairwellId, risers }) => risers.map(({ riserId }) => pipeId(stairwellId, riserId))),
    ),
    keptDoors: fc.subarray(stairwells.flatMap(({ doors }) => doors.map(({ flatId }) => flatId))),
  }),
)
type Situation = {
  stairwells: readonly StairwellDoors[]
  whatIf: WhatIf
  budget: number
  keptPipes: string[]
  keptDoors: string[]
}

const keptOf = ({ keptDoors, keptPipes, budget, whatIf }: Situation): KeptDoorPlan =>
  buildKeptPlan(keptDoors, { pipeIds: keptPipes, budget, goal: whatIf.goal })
const open = (one: Situation): PlannerSession => settled(openSession({ ...one, beliefs, kept: keptOf(one) }))
const always = (law: (one: Situation & { later: WhatIf }) => void, numRuns = 150) =>
  fc.assert(fc.property(situation, law), { numRuns })
const flats = ({ doors }: EstatePlan) => doors.map(({ door }) => door.flatId)

/** The most pipes that any set of doors completes within the budget, pinned ones in it: by trying all, from the doors themselves. */
function bestByTrying({ stairwells, whatIf, budget }: Situation): number {
  const doors = stairwells.flatMap((stairwell) =>
    stairwell.doors
      .filter(({ barred, flatId }) => !barred && !whatIf.excludes.includes(flatId))
      .map((door) => ({ flatId: door.flatId, odds: doorOdds(door, beliefs, whatIf) })),
  )
  const pipes = stairwells.flatMap((stairwell) =>
    stairwell.risers.map((riser) => riser.doors.map((index) => stairwell.doors[index]?.flatId ?? '')),
  )
  let best = 0
  for (let set = 0; set < 2 ** doors.length; set++) {
    const visited = doors.filter(({ odds }, bit) => odds.isPinned || (set >> bit) & 1)
    if (visited.reduce((sum, { odds }) => sum + odds.visits, 0) > budget) continue
    const chances = new Map(visited.map(({ flatId, odds }) => [flatId, odds.chance]))
    const complete = pipes.filter((waiting) => waiting.every((flatId) => chances.has(flatId)))
    const worth = (waiting: string[]) =>
      whatIf.goal === 'sure'
        ? 1
        : Math.max(1, Math.round(1_000 * waiting.reduce((all, flatId) => all * (chances.get(flatId) ?? 0), 1))) / 1_000
    best = Math.max(
      best,
      complete.reduce((sum, waiting) => sum + worth(waiting), 0),
    )
  }
  return best
}

test('a plan costs no more than its budget, unless what is pinned alone does', () => {
  always((one) => {
    const { totals, state } = planEstate(open(one))
    if (state.is !== 'pinsBeyond') expect(totals.visits).toBeLessThanOrEqual(one.budget)
  })
})

test('pinned doors are in the plan, excluded ones and those that may not be visited are not (rule 43)', () => {
  always((one) => {
    const plan = planEstate(open(one))
    const planned = new Set(flats(plan))
    const doors = one.stairwells.flatMap((stairwell) => stairwell.doors)
    for (const { flatId, barred } of doors) {
      if (barred || one.whatIf.excludes.includes(flatId)) expect(planned).not.toContain(flatId)
      else if (one.whatIf.pins.includes(flatId)) expect(planned).toContain(flatId)
    }
  })
})

test('a plan completes the pipes it says it does: every door of them is in it', () => {
  always((one) => {
    const plan = planEstate(open(one))
    const planned = new Set(flats(plan))
    for (const pipe of plan.pipes) for (const flatId of pipe.doors) expect(planned).toContain(flatId)
    expect(plan.totals.sure).toBe(plan.pipes.length)
  })
})

test('no other choice of doors for as many visits has more pipes', () => {
  always((one) => {
    const session = open(one)
    if (planEstate(session).state.is === 'pinsBeyond') return
    const has = curveOf(session)
      .filter(({ visits }) => visits <= one.budget)
      .at(-1)
    expect(has?.pipes).toBeCloseTo(bestByTrying(one), 9)
  }, 40)
})

test('a plan that is kept and worked out again is the same plan', () => {
  always((one) => {
    const first = planEstate(open(one))
    if (first.state.is === 'pinsBeyond') return
    const kept = {
      ...one,
      keptDoors: flats(first),
      keptPipes: first.pipes.map(({ stairwellId, riserId }) => pipeId(stairwellId, riserId)),
    }
    const again = planEstate(open(kept))
    expect(again.pipes.map(({ stairwellId, riserId }) => pipeId(stairwellId, riserId))).toEqual(kept.keptPipes)
    expect(flats(again)).toEqual(kept.keptDoors)
    expect(droppedOf(open(kept))).toEqual([])
  })
})

test('every door of the kept plan is in this one or has words why not', () => {
  always((one) => {
    const session = open(one)
    const said = new Map(droppedOf(session).map(({ flatId, words }) => [flatId, words]))
    const planned = new Set(flats(planEstate(session)))
    for (const flatId of one.keptDoors) {
      if (planned.has(flatId)) expect(said.has(flatId)).toBe(false)
      else expect(said.get(flatId)?.length).toBeGreaterThan(0)
    }
  })
})

test('changed bit by bit or opened anew, a session has the same plan', () => {
  always((one) => {
    const bitByBit = settled(withWhatIf(withBudget(open(one), 7), one.later))
    const anew = open({ ...one, budget: 7, whatIf: one.later })
    const kept = { ...anew, kept: bitByBit.kept }
    expect(planEstate(bitByBit).totals).toEqual(planEstate(anew).totals)
    expect(curveOf(bitByBit)).toEqual(curveOf(kept))
  })
})

test('what is not changed stays the very same, down to the frontiers', () => {
  always((one) => {
    const session = open(one)
    const read = structuredClone(one.stairwells)
    expect(withStairwells(session, read)).toBe(session)
    expect(withWhatIf(session, structuredClone(one.whatIf))).toBe(session)
    expect(withBudget(session, one.budget)).toBe(session)
    expect(withBudget(session, 99).curve).toBe(session.curve)
    expect(settled(session)).toBe(session)
  })
})

test('a change of one stairwell leaves the frontiers of all others as they are', () => {
  always((one) => {
    const session = open(one)
    const [first, ...others] = one.stairwells
    if (!first) return
    const changed = { ...first, doors: first.doors.map((door) => ({ ...door, obstacle: 'costSensitive' as const })) }
    const next = withStairwells(session, [changed, ...others])
    expect(next.stale.every((at) => at === 0)).toBe(true)
    const done = settled(next)
    for (const at of others.keys()) expect(done.leaves[at + 1]).toBe(session.leaves[at + 1])
  })
})
