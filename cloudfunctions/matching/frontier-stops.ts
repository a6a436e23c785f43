import { recost } from '../../domain/planner/recost'
import type { FrontierStop, StairwellProblem } from '../../types/planner'
import { frontierModel } from './frontier-model'
import type { Answer, Model } from './run-model.cjs'

/** Longest share of the time that one stop may take: a hard one does not eat the others'. */
const SHARE_A_STOP = 0.25
/** What asking takes besides the solver's own time, in seconds. Measured: some 5 ms. */
const SECONDS_TO_ASK = 0.01

/**
 * The curve of one stairwell by asking the solver from the top down: the best for all visits together, then for one visit less than that plan takes, and so on. When it comes to the bottom with every answer
 * proven, every stop is. When time is over before that, or an answer was not proven, plans found are made smaller pipe by pipe, and of all these what none beats is answered: plans that hold, though there
 * may be better. Throws for an answer that does not hold.
 */
export const frontierStops = async (
  problem: StairwellProblem,
  { seconds, run }: { seconds: number; run: (model: Model, seconds: number) => Promise<Answer> },
): Promise<{ stops: FrontierStop[]; isProven: boolean }> => {
  const { within, most, isLeast, risersOf } = frontierModel(problem)
  const stopOf = (risers: number[]): FrontierStop => ({ ...recost(problem, risers), risers })
  const found = [stopOf(risersOf([]))]
  let [visits, valueMax] = [most, Number.MAX_SAFE_INTEGER]
  let isProven = true
  let left = seconds
  while (visits > 0 && left > 0) {
    const answer = await run(within(visits, valueMax), Math.min(left, seconds * SHARE_A_STOP))
    left -= answer.solveMs / 1000 + SECONDS_TO_ASK
    const stop = stopOf(risersOf(answer.chosen))
    if (stop.cost > visits) throw new Error(`a plan of ${stop.cost} visits for ${visits}`)
    isProven = isProven && answer.isProven
    found.push(stop)
    visits = stop.cost - 1
    // Fewer visits buy no more; and less, if none of its worth takes fewer.
    if (answer.isProven) valueMax = isLeast ? stop.value - 1 : stop.value
  }
  if (visits > 0) isProven = false
  return { stops: best(isProven ? found : found.flatMap((stop) => smaller(stop, stopOf))), isProven }
}

/** A plan, and what is left of it without one pipe after the other: always the one that is worth least for the visits it spares. */
const smaller = (plan: FrontierStop, stopOf: (risers: number[]) => FrontierStop): FrontierStop[] => {
  const plans = [plan]
  let now = plan
  while (now.cost > 0) {
    const { cost, value, risers } = now
    const lossOf = (one: FrontierStop) => (value - one.value) / Math.max(cost - one.cost, Number.EPSILON)
    now = risers
      .map((riser) => stopOf(risers.filter((one) => one !== riser)))
      .reduce((one, other) => (lossOf(other) < lossOf(one) ? other : one))
    plans.push(now)
  }
  return plans
}

/** Those that none beats, ascending. */
const best = (stops: FrontierStop[]): FrontierStop[] => {
  let most = -1
  return stops
    .sort((one, other) => one.cost - other.cost || other.value - one.value)
    .filter(({ value }) => {
      const isBetter = value > most
      if (isBetter) most = value
      return isBetter
    })
}
