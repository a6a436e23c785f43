import { performance } from 'node:perf_hooks'
import { PlannerHighs } from '../test/support/planner-highs'
import { compareValues } from './planner-agree'
import { measureCity } from './planner-city'
import { compareHabits } from './planner-habits'
import { compareTimes, measureEntangled, measureUpdates } from './planner-times'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/**
 * `npm run bench -- --only planner [--quick]`: whether our plans are the best ones, beside HiGHS; what both take for one budget and for the whole curve, what one signature takes, the worst stairwell there
 * can be, a whole city with its gap, and what three natural habits complete with the same visits. Throws when a plan is not the best.
 */
export const benchPlanner = async ({ isQuick = false } = {}): Promise<number> => {
  const begun = performance.now()
  const highs = await PlannerHighs.start()
  compareValues(highs, isQuick ? 200 : 1_200, say)
  compareTimes(highs, isQuick, say)
  measureUpdates(isQuick ? 100 : 400, say)
  measureEntangled(highs, isQuick ? 2 : 5, say)
  measureCity(isQuick ? 150_000 : 1_500_000, say)
  compareHabits(isQuick ? 5 : 40, say)
  say(`\n${((performance.now() - begun) / 1000).toFixed(0)} s in all`)
  return 0
}
