import { type EstateCurve, fewestFor as fewestOn, stopsOf } from './estate-curve'
import type { CurveStop } from './estate-plan'
import type { PlannerSession } from './planner-session'
import { pipesOf, valueOfPipes } from './value-scale'

/** Visits of pinned doors: paid before anything else. */
export const paidOf = ({ leaves }: Pick<PlannerSession, 'leaves'>): number =>
  leaves.reduce((sum, { puzzle }) => sum + puzzle.paid, 0)

const known = new WeakMap<EstateCurve, { tie: number; goal: string; paid: number; stops: readonly CurveStop[] }>()

/** What each number of visits buys, pinned doors included: a stop wherever one more visit buys more. Stops that differ only in ties with the kept plan are one. Only of a settled session. */
export function curveOf(session: PlannerSession): readonly CurveStop[] {
  const { curve, scale } = session
  if (!curve) return []
  const paid = paidOf(session)
  const before = known.get(curve)
  if (before && before.paid === paid && before.tie === scale.tie && before.goal === scale.goal) return before.stops
  const stops: CurveStop[] = []
  for (const { cost, value } of stopsOf(curve)) {
    const pipes = pipesOf(value, scale)
    if (stops.length === 0 || pipes > (stops.at(-1)?.pipes ?? 0)) stops.push({ visits: cost + paid, pipes })
  }
  known.set(curve, { tie: scale.tie, goal: scale.goal, paid, stops })
  return stops
}

/** Fewest visits, pinned doors' included, that complete so many pipes (expect, by `likely`); null: no number does. Only of a settled session. */
export function fewestVisits(session: PlannerSession, pipes: number): number | null {
  const { curve, scale } = session
  if (!curve) return null
  const visits = fewestOn(curve, valueOfPipes(pipes, scale))
  return visits === null ? null : visits + paidOf(session)
}
