import { startsOf } from '../domain/slots/starts'
import { absentAt, hasRoom, leftOver, take, whomToAsk } from '../domain/slots/whom-to-ask'
import type { SlotPlan, SlotProblem } from '../types/works'

type Riser = SlotProblem['risers'][number]
type Order = (problem: SlotProblem) => Riser[]

/** As the list came in. */
const asTheyCome: Order = ({ risers }) => risers
/** Whoever can be begun first, by the first time that suits all its households. */
const earliestCommonTime: Order = (problem) => {
  const first = (riser: Riser) =>
    startsOf(problem, riser).find((at) => absentAt(problem, riser, at).length === 0) ?? Number.POSITIVE_INFINITY
  const keyed = problem.risers.map((riser) => ({ riser, at: first(riser) }))
  return keyed.sort((one, other) => (one.at === other.at ? 0 : one.at - other.at)).map(({ riser }) => riser)
}

/** Gives each riser in this order the first time that suits its households and has a crew, and never looks back. */
const oneByOne =
  (order: Order, isPatched: boolean) =>
  (problem: SlotProblem): SlotPlan => {
    const stays = (riser: Riser): boolean =>
      riser.current !== null &&
      (riser.isFixed ||
        (isPatched &&
          riser.current >= (riser.mayUse?.first ?? 0) &&
          absentAt(problem, riser, riser.current).length === 0))
    const starts: SlotPlan['starts'] = problem.risers
      .filter(stays)
      .map(({ worksId, current }) => ({ worksId, start: current as number, isMoved: false }))
    const left = leftOver(problem, starts)
    const without: Riser[] = []
    for (const riser of order(problem).filter((one) => !stays(one))) {
      const start = startsOf(problem, riser).find(
        (at) => hasRoom(left, riser, at) && absentAt(problem, riser, at).length === 0,
      )
      if (start === undefined) {
        without.push(riser)
        continue
      }
      take(left, riser, start)
      starts.push({ worksId: riser.worksId, start, isMoved: riser.current !== null && riser.current !== start })
    }
    const unplaced = without.map((riser) => whomToAsk(problem, riser, left))
    return { starts, unplaced, gap: 1, isProven: false, solveMs: 0 }
  }

/** How people do it by hand. After a change: all again, or only the risers that were hit. */
export const habits = {
  'first come, first served': oneByOne(asTheyCome, false),
  'earliest common time': oneByOne(earliestCommonTime, false),
  'first come, only the hit moved': oneByOne(asTheyCome, true),
  'earliest, only the hit moved': oneByOne(earliestCommonTime, true),
}
