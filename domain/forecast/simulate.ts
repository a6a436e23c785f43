import type { FlatState } from '../../types/tally'
import { ASSUMED } from './assumptions'
import type { Drawn } from './learn'
import { exponential, gamma, normal, type Random } from './random'

/** Households and pipes of an estate, pipes by indices of households. `stairwell`: number of the household's. */
export type Structure = {
  households: { state: FlatState; stairwell: number }[]
  risers: { households: number[]; missing: number[]; isLocked: boolean }[]
}
const WEEK = 7
const NEVER = Number.POSITIVE_INFINITY

/**
 * One possible course of the coming weeks: complete pipes at the end of each. Some of those left never agree. The others come one after another, the readier, better inclined ones of livelier stairwells
 * sooner, at a pace that begins as drawn, follows how many are left and wanders from week to week. A pipe is complete in the week of its last household; who takes an agreement back opens its pipes again.
 */
export const simulateOnce = (structure: Structure, drawn: Drawn, weeks: number, random: Random): number[] => {
  const agreesIn = agreements(structure, drawn, weeks, random)
  const leavesIn = withdrawals(structure, drawn, weeks, random)
  const complete = Array.from({ length: weeks }, () => 0)
  for (const { households: on, missing, isLocked } of structure.risers) {
    if (on.length === 0) continue
    let from = 0
    for (const one of missing) from = Math.max(from, agreesIn[one] ?? NEVER)
    const until = isLocked || leavesIn.size === 0 ? NEVER : firstLeave(on, leavesIn)
    for (let week = Math.max(1, from); week <= weeks && (isLocked || week < until); week++)
      complete[week - 1] = (complete[week - 1] ?? 0) + 1
  }
  return complete
}

/** The week in which each household agrees: 0, it has; infinite, not within these. */
const agreements = ({ households }: Structure, drawn: Drawn, weeks: number, random: Random): number[] => {
  const never = random() ** 2 * ASSUMED.neverMost
  const shape = ASSUMED.inclinations[Math.floor(random() * ASSUMED.inclinations.length)] ?? 1
  const stairwells = new Map<number, number>()
  const agreesIn = households.map(({ state }) => (state === 'agreed' ? 0 : NEVER))
  const queue: { one: number; turn: number }[] = []
  for (const [one, { state, stairwell }] of households.entries()) {
    if (state === 'agreed' || random() < never) continue
    const local = stairwells.get(stairwell) ?? Math.exp(ASSUMED.stairwellWander * normal(random))
    stairwells.set(stairwell, local)
    queue.push({ one, turn: exponential(random) / (drawn.readiness[state] * local * gamma(random, shape)) })
  }
  queue.sort((one, other) => one.turn - other.turn)
  const pace = weeklyPace(weeks, random)
  let [at, week] = [0, 1]
  for (const [come, { one }] of queue.entries()) {
    const left = (queue.length - come) / queue.length
    at += exponential(random) / (drawn.daily * left ** drawn.following)
    // `at` counts days of today's pace.
    while (week <= weeks && at > (pace[week - 1] ?? NEVER)) week++
    if (week > weeks) break
    agreesIn[one] = week
  }
  return agreesIn
}

/** Days' worth of today's pace until the end of each week. */
const weeklyPace = (weeks: number, random: Random): number[] => {
  let [pace, sum] = [0, 0]
  return Array.from({ length: weeks }, () => {
    pace += ASSUMED.weeklyWander * normal(random)
    sum += WEEK * Math.exp(pace)
    return sum
  })
}

/** Who of those who agreed takes it back, and in which week. They are few: their number is drawn first, then who. */
const withdrawals = (
  { households }: Structure,
  { withdrawn }: Drawn,
  weeks: number,
  random: Random,
): Map<number, number> => {
  const agreed = households.filter(({ state }) => state === 'agreed').length
  const leaves = new Map<number, number>()
  for (let left = poisson(agreed * withdrawn * weeks * WEEK, random); left > 0; left--) {
    const one = Math.floor(random() * households.length)
    if (households[one]?.state === 'agreed') leaves.set(one, 1 + Math.floor(random() * weeks))
  }
  return leaves
}

const firstLeave = (on: readonly number[], leaves: ReadonlyMap<number, number>): number => {
  let first = NEVER
  for (const one of on) first = Math.min(first, leaves.get(one) ?? NEVER)
  return first
}

/** Counts the steps of exponential length within `mean`. */
const poisson = (mean: number, random: Random): number => {
  let count = 0
  for (let sum = exponential(random); sum < mean; sum += exponential(random)) count++
  return count
}
