import { ASSUMED } from './assumptions'
import type { Drawn } from './learn'
import { openStates } from './pace'
import { exponential, gamma, normal, type Random } from './random'
import type { Structure } from './structure'

/** Looked up once: these run millions of times, and where a test runs each look-up of a global costs more than the sum. */
const { exp, floor, max, min } = Math

const WEEK = 7
/** Draws of each inclination kept ready: a gamma of its own for every household of every course would take most of the time. */
const READY = 4096

/**
 * Draws courses of the coming weeks: complete pipes at the end of each. Some of those left never agree. The others come one after another, the readier, better inclined ones of livelier stairwells sooner, at a
 * pace that begins as drawn, follows how many are left and wanders from week to week. A pipe is complete in the week of its last household; a complete one is undone when somebody on it takes an agreement back.
 */
export const simulation = (structure: Structure, weeks: number, random: Random): ((drawn: Drawn) => number[]) => {
  const inclinations = ASSUMED.inclinations.map((shape) =>
    Float64Array.from({ length: READY }, () => gamma(random, shape)),
  )
  const count = structure.states.length
  const turns = new Float64Array(count)
  const comesIn = new Uint8Array(count)
  return (drawn) => {
    const willing = drawTurns(structure, drawn, { turns, inclinations, random })
    const arrived = arrivals(willing, drawn, weeks, random)
    const sorted = turns.slice().sort()
    const limits = arrived.map((come) => (come === 0 ? -1 : (sorted[come - 1] ?? -1)))
    for (let one = 0; one < count; one++) comesIn[one] = weekOf(turns[one] ?? Number.POSITIVE_INFINITY, limits)
    const complete = new Array<number>(weeks).fill(structure.locked + structure.complete.length)
    for (const waiting of structure.open) {
      let last = 1
      for (const one of waiting) last = max(last, comesIn[one] ?? weeks + 1)
      for (let week = last; week <= weeks; week++) complete[week - 1] = (complete[week - 1] ?? 0) + 1
    }
    undo(structure, { drawn, weeks, random }, complete)
    return complete
  }
}

/** Each household's turn, the smaller the sooner; never: infinite. Answers how many will come at some time. */
const drawTurns = (
  { states, stairwells, stairwellCount }: Structure,
  { readiness }: Drawn,
  { turns, inclinations, random }: { turns: Float64Array; inclinations: Float64Array[]; random: Random },
): number => {
  const never = random() ** 2 * ASSUMED.neverMost
  const inclination = inclinations[floor(random() * inclinations.length)] ?? new Float64Array([1])
  const local = Float64Array.from({ length: stairwellCount }, () => exp(ASSUMED.stairwellWander * normal(random)))
  const ready = openStates.map((state) => readiness[state])
  let willing = 0
  for (let one = 0; one < turns.length; one++) {
    if (random() < never) {
      turns[one] = Number.POSITIVE_INFINITY
      continue
    }
    willing++
    const pace = (ready[states[one] ?? 0] ?? 1) * (local[stairwells[one] ?? 0] ?? 1)
    turns[one] = exponential(random) / (pace * (inclination[floor(random() * inclination.length)] ?? 1))
  }
  return willing
}

/** How many have come by the end of each week: one after another, each time at the pace that those left make. */
const arrivals = (willing: number, { daily, following }: Drawn, weeks: number, random: Random): number[] => {
  const counts: number[] = []
  let [come, at, pace, end] = [0, 0, 0, 0]
  let next = willing === 0 ? Number.POSITIVE_INFINITY : exponential(random) / daily
  for (let week = 0; week < weeks; week++) {
    pace += ASSUMED.weeklyWander * normal(random)
    // In days of today's pace.
    end += WEEK * exp(pace)
    while (at + next <= end && come < willing) {
      at += next
      come++
      next = exponential(random) / (daily * ((willing - come) / willing) ** following)
    }
    counts.push(come)
  }
  return counts
}

/** The first week, from 1, whose limit a turn does not exceed; one more than there are: none. */
const weekOf = (turn: number, limits: readonly number[]): number => {
  let week = 1
  for (const limit of limits) {
    if (turn <= limit) break
    week++
  }
  return week
}

/** Who of those who agreed takes it back, and in which week, opens their complete pipes from then on. They are few: their number is drawn first, then who. */
const undo = (
  { agreed, complete: pipes }: Structure,
  { drawn, weeks, random }: { drawn: Drawn; weeks: number; random: Random },
  complete: number[],
): void => {
  const leaves = new Map<number, number>()
  for (let left = poisson(agreed * drawn.withdrawn * weeks * WEEK, random); left > 0; left--)
    leaves.set(floor(random() * agreed), 1 + floor(random() * weeks))
  if (leaves.size === 0) return
  for (const on of pipes) {
    let first = weeks + 1
    for (const one of on) first = min(first, leaves.get(one) ?? first)
    for (let week = first; week <= weeks; week++) complete[week - 1] = (complete[week - 1] ?? 0) - 1
  }
}

/** Counts the steps of exponential length within `mean`. */
const poisson = (mean: number, random: Random): number => {
  let count = 0
  for (let sum = exponential(random); sum < mean; sum += exponential(random)) count++
  return count
}
