import type { FlatState } from '../../types/tally'
import { ASSUMED } from './assumptions'
import { type OpenState, openStates, type Pace } from './pace'
import { exponential, gamma, normal, type Random } from './random'

/** Households and pipes of an estate, pipes by indices of households. `stairwell`: number of the household's. */
export type Structure = {
  households: { state: FlatState; stairwell: number }[]
  risers: { households: number[]; missing: number[]; isLocked: boolean }[]
}
const WEEK = 7

/**
 * One possible course of the coming weeks: complete pipes at the end of each. The pace is drawn from what the last days allow (gamma posteriors, wider where days differ more than chance would), wanders on
 * from week to week; every household has an inclination of its own, so that some never agree; a pipe is complete in the week of its last household. Who takes an agreement back opens its pipes again.
 */
export const simulateOnce = (structure: Structure, pace: Pace, weeks: number, random: Random): number[] => {
  const { households, risers } = structure
  const hazard = hazards(pace, random)
  const shape = pick(ASSUMED.inclinations, random)
  const reach = cumulated(weeks, random)
  const stairwells = new Map<number, number>()
  const agreesIn = households.map(({ state, stairwell }) => {
    if (state === 'agreed') return 0
    const local = stairwells.get(stairwell) ?? Math.exp(ASSUMED.stairwellWander * normal(random))
    stairwells.set(stairwell, local)
    const daily = hazard[state] * local * (gamma(random, shape) / shape)
    const needed = exponential(random) / daily
    const week = reach.findIndex((days) => days >= needed)
    return week < 0 ? Number.POSITIVE_INFINITY : week + 1
  })
  const leavesIn = withdrawals(structure, pace, weeks, random)
  const complete = Array.from({ length: weeks }, () => 0)
  for (const { households: on, missing, isLocked } of risers) {
    if (on.length === 0) continue
    const from = missing.reduce((last, one) => Math.max(last, agreesIn[one] ?? 0), 0)
    const until = isLocked || leavesIn.size === 0 ? Number.POSITIVE_INFINITY : firstLeave(on, leavesIn)
    for (let week = 1; week <= weeks; week++)
      if (isLocked || (from <= week && week < until)) complete[week - 1] = (complete[week - 1] ?? 0) + 1
  }
  return complete
}

/** Chance per day, by state: what was seen, beside what is assumed of the state; and one factor for all, as uncertain as the number of agreements and their clustering in days make it. */
const hazards = (pace: Pace, random: Random): Record<OpenState, number> => {
  const weighted = openStates.reduce(
    (sum, state) => sum + ASSUMED.readiness[state] * pace.byState[state].householdDays,
    0,
  )
  const pooled = (pace.agreed + 0.5) / Math.max(1, weighted)
  const common = (pace.agreed + 0.5) / clustering(pace.daily)
  const factor = gamma(random, common) / common
  return Object.fromEntries(
    openStates.map((state) => {
      const { householdDays, agreed } = pace.byState[state]
      const weight = ASSUMED.readinessWeight
      const believed = ASSUMED.readiness[state] * pooled
      return [state, (factor * gamma(random, weight + agreed)) / (weight / believed + householdDays)]
    }),
  ) as Record<OpenState, number>
}

/** Variance of the daily numbers over their mean, at least 1, drawn towards a modest 2: two weeks tell little about it. */
const clustering = (daily: readonly number[]): number => {
  const mean = daily.reduce((sum, one) => sum + one, 0) / Math.max(1, daily.length)
  if (daily.length < 2 || mean === 0) return 2
  const variance = daily.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (daily.length - 1)
  return Math.max(1, (2 * 4 + (variance / mean) * daily.length) / (4 + daily.length))
}

/** Days' worth of today's pace until the end of each week. */
const cumulated = (weeks: number, random: Random): number[] => {
  let [pace, sum] = [0, 0]
  return Array.from({ length: weeks }, () => {
    pace += ASSUMED.weeklyStep + ASSUMED.weeklyWander * normal(random)
    sum += WEEK * Math.exp(pace)
    return sum
  })
}

/** Who of those who agreed takes it back, and in which week. They are few: their number is drawn first, then who. */
const withdrawals = (
  { households }: Structure,
  { kept }: Pace,
  weeks: number,
  random: Random,
): Map<number, number> => {
  const { count, householdDays } = ASSUMED.withdrawn
  const daily = gamma(random, count + kept.withdrawn) / (householdDays + kept.householdDays)
  const agreed = households.filter(({ state }) => state === 'agreed').length
  const leaves = new Map<number, number>()
  for (let left = poisson(agreed * daily * weeks * WEEK, random); left > 0; left--) {
    const one = Math.floor(random() * households.length)
    if (households[one]?.state === 'agreed') leaves.set(one, 1 + Math.floor(random() * weeks))
  }
  return leaves
}

const firstLeave = (on: readonly number[], leaves: ReadonlyMap<number, number>): number =>
  on.reduce((first, one) => Math.min(first, leaves.get(one) ?? first), Number.POSITIVE_INFINITY)

/** Counts the steps of exponential length within `mean`. */
const poisson = (mean: number, random: Random): number => {
  let count = 0
  for (let sum = exponential(random); sum < mean; sum += exponential(random)) count++
  return count
}

const pick = <T>(list: readonly [T, ...T[]], random: Random): T =>
  list[Math.floor(random() * list.length)] ?? list[0]
