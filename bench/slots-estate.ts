import { workingHalfDays } from '../domain/works/working-half-days'
import { PLAIN } from '../test/support/day-rules'
import type { HalfDay, SlotProblem } from '../types/works'

/** Even numbers in [0, 1) from a seed (mulberry32), so that a run can be repeated. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `workers`: share of households that are in on two weekdays only. */
export type EstateSize = { risers: number; workdays: number; crews: number; workers: number }
const FLOORS = 6
/** 30 workdays and more from here, over a holiday with make-up days; inside a year whose holidays are out. */
const FROM = '2026-08-31'
const UNTIL = '2026-12-11'

/**
 * An estate invented after how people live, not after any real one: each column of six flats has a water and a drain riser, so both crews
 * want the same kitchens. A quarter of the households leave a key, some work, one in twenty-five sleeps in the morning, the others are in but
 * for one half-day a week of a third of them; a tenth have a blackout of days, one in a hundred said nothing.
 */
export const inventEstate = ({ risers, workdays, crews, workers }: EstateSize, random: () => number): SlotProblem => {
  const halfDays = workingHalfDays(FROM, UNTIL, PLAIN).slice(0, workdays * 2)
  if (halfDays.length < workdays * 2) throw new RangeError(`fewer than ${workdays} workdays`)
  const columns = Array.from({ length: Math.ceil(risers / 2) }, (_, column) =>
    Array.from({ length: FLOORS }, (_, floor) => `c${column}f${floor}`),
  )
  return {
    halfDays,
    // One crew is away now and then.
    capacity: halfDays.map(() => (random() < 0.1 ? Math.max(1, crews - 1) : crews)),
    risers: Array.from({ length: risers }, (_, at) => ({
      worksId: `w${at}`,
      length: 1 + Math.floor(random() * 4),
      flatIds: columns[Math.floor(at / 2)] ?? [],
      current: null,
      isFixed: false,
    })),
    canBeThere: Object.fromEntries(columns.flat().map((flatId) => [flatId, oneHousehold(halfDays, workers, random)])),
  }
}

const oneHousehold = (halfDays: HalfDay[], workers: number, random: () => number): boolean[] => {
  const kind = random()
  if (kind < 0.01) return halfDays.map(() => false)
  const [blackFrom, blackDays] = random() < 0.1 ? [Math.floor(random() * halfDays.length), 6 + random() * 14] : [0, 0]
  const weekdays = [1 + Math.floor(random() * 5), 1 + Math.floor(random() * 5)]
  const outHalf = random() < 0.5 ? 'am' : 'pm'
  const goesOut = random() < 0.33
  const isIn = ({ on, half }: HalfDay): boolean => {
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
    if (kind < 0.26) return true
    if (kind < 0.26 + workers) return weekdays.includes(weekday)
    if (kind < 0.3 + workers) return half === 'pm'
    return !(goesOut && weekday === weekdays[0] && half === outHalf)
  }
  return halfDays.map((halfDay, at) => isIn(halfDay) && !(at >= blackFrom && at < blackFrom + blackDays))
}

/** The plan was told; the first quarter of the days is over or confirmed; then households fall ill for ten workdays. */
export const afterIllness = (
  problem: SlotProblem,
  starts: { worksId: string; start: number }[],
  ill: number,
  random: () => number,
): SlotProblem => {
  const toldAt = new Map(starts.map(({ worksId, start }) => [worksId, start]))
  const today = Math.floor(problem.halfDays.length / 4)
  const flatIds = Object.keys(problem.canBeThere)
  const sick = new Set(Array.from({ length: ill }, () => flatIds[Math.floor(random() * flatIds.length)]))
  return {
    ...problem,
    risers: problem.risers.map((riser) => {
      const current = toldAt.get(riser.worksId) ?? null
      const isFixed = current !== null && current < today
      return { ...riser, current, isFixed, mayUse: { first: today, last: problem.halfDays.length - 1 } }
    }),
    canBeThere: Object.fromEntries(
      Object.entries(problem.canBeThere).map(([flatId, there]) => [
        flatId,
        sick.has(flatId) ? there.map((is, at) => is && !(at >= today && at < today + 20)) : there,
      ]),
    ),
  }
}
