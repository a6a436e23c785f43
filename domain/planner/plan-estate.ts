import type { Door, StairwellDoors } from '../../types/planner'
import { barredWords } from './barred-words'
import { bestAt } from './estate-curve'
import type { CurveStop, EstatePlan, PlanState } from './estate-plan'
import type { Point } from './frontier'
import { curveOf, paidOf } from './plan-curve'
import { leafPlan } from './plan-stairwell'
import type { PlannerSession } from './planner-session'
import { placeOf } from './session-doors'
import { pipesOf } from './value-scale'
import { unproven, unsolved } from './work-session'

const made = new WeakMap<PlannerSession, EstatePlan>()

/** The best plan of a settled session: the doors worth its budget, in walking order, and what is to be said beside them. The same session gives the same plan. */
export function planEstate(session: PlannerSession): EstatePlan {
  const before = made.get(session)
  if (before) return before
  const plan = make(session)
  made.set(session, plan)
  return plan
}

function make(session: PlannerSession): EstatePlan {
  const { leaves, curve, budget, scale } = session
  if (!curve) throw new Error('A session must be settled before it has a plan')
  const free = budget - paidOf(session)
  const best = bestAt(curve, Math.max(0, free))
  const parts = leaves.map((leaf, at) => leafPlan(leaf, at, best.points[at] as Point, session))
  const doors = parts.flatMap((part) => part.doors)
  const pipes = parts.flatMap((part) => part.pipes)
  const stops = curveOf(session)
  const has = pipesOf(best.value, scale)
  const visits = doors.reduce((sum, door) => sum + door.visits, 0)
  const later = stops.find((stop) => stop.visits > budget && stop.pipes > has)
  return {
    state: stateOf(session, { stops, doors: doors.length, free }),
    budget,
    doors,
    pipes,
    totals: {
      ...{ doors: doors.length, visits, sure: pipes.length },
      expected: parts.reduce((sum, part) => sum + part.expected, 0),
      spare: Math.max(0, budget - visits),
    },
    curve: stops,
    next: later ? { visits: later.visits - budget, pipes: rounded(later.pipes - has) } : null,
    ...asideOf(session),
  }
}

/** Without the dust of a difference of decimals. */
const rounded = (pipes: number) => Math.round(pipes * 1_000) / 1_000

type Found = { stops: readonly CurveStop[]; doors: number; free: number }

function stateOf(session: PlannerSession, { stops, doors, free }: Found): PlanState {
  const { leaves, whatIf, budget } = session
  if (free < 0) return { is: 'pinsBeyond', needs: budget - free }
  if (doors > 0) return { is: 'ready' }
  const all = leaves.flatMap(({ stairwell }) => waitedFor(stairwell))
  if (all.length === 0) return { is: 'allAgreed' }
  const [, first] = stops
  if (first) return { is: 'tooFew', buys: first }
  const excludes = new Set(whatIf.excludes)
  return {
    is: 'nobody',
    barred: all.filter(({ barred }) => barred !== null).length,
    excluded: all.filter(({ flatId, barred }) => barred === null && excludes.has(flatId)).length,
    entangled: unsolved(session).length,
  }
}

/** Doors that some pipe waits for. A household may have answered no on a pipe that needs it no more. */
const waitedFor = ({ doors, risers }: StairwellDoors): Door[] => {
  const waited = new Set(risers.flatMap((riser) => riser.doors))
  return doors.filter((_, index) => waited.has(index))
}

/** What stands beside the plan: doors that may not be visited, what is worked out elsewhere, what nothing can be planned for. */
function asideOf(
  session: PlannerSession,
): Pick<EstatePlan, 'barred' | 'entangled' | 'unproven' | 'idlePins' | 'riserless' | 'empty'> {
  const { leaves, whatIf } = session
  const places = leaves.map(placeOf)
  const doors = new Map(leaves.flatMap(({ stairwell }) => stairwell.doors.map((door) => [door.flatId, door] as const)))
  const isIdle = (flatId: string) => doors.get(flatId)?.barred !== null
  return {
    barred: leaves.flatMap(({ stairwell }, at) =>
      waitedFor(stairwell).flatMap((door) =>
        door.barred ? [{ ...(places[at] as (typeof places)[number]), door, words: barredWords(door.barred) }] : [],
      ),
    ),
    entangled: unsolved(session).flatMap(({ at, hasFailed }) => {
      const place = places[at]
      return place ? [{ ...place, hasFailed }] : []
    }),
    unproven: unproven(session).flatMap((at) => places[at] ?? []),
    idlePins: [...whatIf.pins, ...whatIf.excludes].filter(isIdle),
    riserless: leaves.flatMap(({ stairwell: { riserless } }, at) => {
      const place = places[at]
      return place && riserless.length > 0 ? [{ ...place, rooms: riserless }] : []
    }),
    empty: leaves.flatMap(({ stairwell: { empty } }, at) => {
      const place = places[at]
      return place && empty > 0 ? [{ ...place, pipes: empty }] : []
    }),
  }
}
