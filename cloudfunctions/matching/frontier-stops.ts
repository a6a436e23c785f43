import { recost } from '../../domain/planner/recost'
import type { FrontierStop, StairwellProblem } from '../../types/planner'
import { frontierModel } from './frontier-model'
import type { Answer, Model } from './run-model.cjs'

/** Longest share of the time that one stop may take: a hard one does not eat the others'. */
const SHARE_A_STOP = 0.25
/** What asking takes besides the solver's own time, in seconds. Measured: some 5 ms. */
const SECONDS_TO_ASK = 0.01

/** Budgets of which it is not known yet what they buy, all above the stop before and below the next. */
type Unknown = { from: number; to: number; valueBefore: number }

/**
 * The curve of one stairwell by asking the solver for one budget after another, always in the middle of the widest range of which nothing is known: each answer says what all budgets down to its own cost
 * buy. When all is known every stop is proven. When time is over before that, plans found are made smaller pipe by pipe and what none beats is answered: plans that hold, though there may be better.
 */
export const frontierStops = async (
  problem: StairwellProblem,
  { seconds, run }: { seconds: number; run: (model: Model, seconds: number) => Promise<Answer> },
): Promise<{ stops: FrontierStop[]; isProven: boolean }> => {
  const { within, most, risersOf } = frontierModel(problem)
  const first = stopOf(problem, risersOf([]))
  const found = [first]
  let unknown: Unknown[] = most > 0 ? [{ from: 1, to: most, valueBefore: first.value }] : []
  let isProven = true
  let left = seconds
  while (unknown.length > 0 && left > 0) {
    const widest = unknown.reduce((one, other) => (other.to - other.from > one.to - one.from ? other : one))
    // The whole range first: its end is the end of the curve.
    const budget = found.length === 1 ? widest.to : Math.ceil((widest.from + widest.to) / 2)
    const answer = await run(within(budget), Math.min(left, seconds * SHARE_A_STOP))
    left -= answer.solveMs / 1000 + SECONDS_TO_ASK
    if (!answer.isProven) isProven = false
    const stop = stopOf(problem, risersOf(answer.chosen))
    if (stop.cost > budget) throw new Error(`a plan of ${stop.cost} visits for ${budget}`)
    const isMore = stop.value > widest.valueBefore
    if (isMore) found.push(stop)
    unknown = [
      ...unknown.filter((range) => range !== widest),
      ...(isMore ? [{ ...widest, to: stop.cost - 1 }] : []),
      { from: budget + 1, to: widest.to, valueBefore: Math.max(stop.value, widest.valueBefore) },
    ].filter(({ from, to }) => from <= to)
  }
  if (unknown.length > 0) isProven = false
  return { stops: best(isProven ? found : found.flatMap((stop) => smaller(problem, stop))), isProven }
}

const stopOf = (problem: StairwellProblem, risers: number[]): FrontierStop => ({ ...recost(problem, risers), risers })

/** A plan, and what is left of it without one pipe after the other: always the one that is worth least for the visits it spares. */
const smaller = (problem: StairwellProblem, plan: FrontierStop): FrontierStop[] => {
  const plans = [plan]
  let now = plan
  while (now.cost > 0) {
    const without = now.risers.map((riser) =>
      stopOf(
        problem,
        now.risers.filter((one) => one !== riser),
      ),
    )
    const lossOf = (one: FrontierStop) => (now.value - one.value) / (now.cost - one.cost || Number.MIN_VALUE)
    now = without.reduce((one, other) => (lossOf(other) < lossOf(one) ? other : one))
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
