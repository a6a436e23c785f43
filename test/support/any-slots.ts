import fc from 'fast-check'
import { workingHalfDays } from '../../domain/works/working-half-days'
import type { SlotPlan, SlotProblem } from '../../types/works'
import { PLAIN } from './day-rules'

const FLATS = ['101', '201', '301', '102', '202']

/** So many of ten. Drawn evenly: left to itself, fast-check likes estates so small or so closed that nothing can be chosen. */
const oftenOf10 = (times: number): fc.Arbitrary<boolean> => fc.noBias(fc.nat(9)).map((n) => n < times)
const anyOf = <T>(...list: T[]): fc.Arbitrary<T> => fc.noBias(fc.constantFrom(...list))
const listOf = <T>(one: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: length, maxLength: length })

/** Few risers and half-days, so that every plan can be tried; households that are out now and then, scarce crews, fixed risers among the rest. */
export const anySmallProblem: fc.Arbitrary<SlotProblem> = fc
  .tuple(anyOf(2, 4, 5, 6, 7, 8), anyOf(1, 2, 3, 4, 4))
  .chain(([count, risers]) =>
    fc.record({
      halfDays: fc.constant(workingHalfDays('2026-11-02', '2026-11-06', PLAIN).slice(0, count)),
      capacity: listOf(anyOf(0, 1, 1, 1, 2, 2, 2), count),
      risers: listOf(anyRiser(count), risers).map((list) => list.map((riser, at) => ({ ...riser, worksId: `w${at}` }))),
      canBeThere: fc.record(Object.fromEntries(FLATS.map((flatId) => [flatId, listOf(oftenOf10(8), count)]))),
    }),
  )

const anyRiser = (count: number) =>
  fc
    .record({
      length: anyOf(1, 1, 2, 2, 3),
      flatIds: fc.noBias(fc.uniqueArray(fc.constantFrom(...FLATS), { minLength: 1, maxLength: 3 })),
      at: anyOf(null, ...Array(count).keys()),
      wantsFixed: oftenOf10(2),
      isNarrow: oftenOf10(2),
      mayUse: fc.noBias(fc.tuple(fc.nat(count - 1), fc.nat(count - 1))),
    })
    .map(({ length, flatIds, at, wantsFixed, isNarrow, mayUse: [first, last] }) => {
      const current = at !== null && at + length <= count ? at : null
      const mayUse = isNarrow ? { mayUse: { first, last } } : {}
      return { length, flatIds, current, isFixed: wantsFixed && current !== null, ...mayUse }
    })

/** Risers with a start, households that keep their date, and the sum of the starts that could be chosen: what a plan is worth. */
export const worthOf = (
  { risers }: SlotProblem,
  starts: Pick<SlotPlan['starts'][number], 'worksId' | 'start'>[],
): number[] => {
  const of = (worksId: string) => risers.find((riser) => riser.worksId === worksId) as SlotProblem['risers'][number]
  const free = starts.filter(({ worksId }) => !of(worksId).isFixed)
  const kept = free.filter(({ worksId, start }) => of(worksId).current === start)
  return [
    starts.length,
    kept.reduce((sum, { worksId }) => sum + of(worksId).flatIds.length, 0),
    -free.reduce((sum, { start }) => sum + start, 0),
  ]
}

/** The best worth of all plans, by trying every one. */
export const bestWorth = (problem: SlotProblem): number[] => {
  const { risers, capacity, canBeThere, halfDays } = problem
  let best = [-1, 0, 0]
  const busy: Set<string>[] = halfDays.map(() => new Set())
  const crews = halfDays.map(() => 0)
  const starts: { worksId: string; start: number }[] = []
  const put = (riser: SlotProblem['risers'][number], start: number, by: 1 | -1) => {
    for (let at = start; at < start + riser.length; at++) {
      crews[at] = (crews[at] ?? 0) + by
      for (const flatId of riser.flatIds) by === 1 ? busy[at]?.add(flatId) : busy[at]?.delete(flatId)
    }
  }
  const suits = (riser: SlotProblem['risers'][number], start: number): boolean => {
    if (start + riser.length > halfDays.length) return false
    if (riser.mayUse && (start < riser.mayUse.first || start + riser.length - 1 > riser.mayUse.last)) return false
    for (let at = start; at < start + riser.length; at++) {
      if ((crews[at] ?? 0) >= (capacity[at] ?? 0)) return false
      if (riser.flatIds.some((flatId) => busy[at]?.has(flatId) || !canBeThere[flatId]?.[at])) return false
    }
    return true
  }
  const rest = risers.filter(({ isFixed }) => !isFixed)
  const tryFrom = (nth: number): void => {
    const riser = rest[nth]
    if (!riser) {
      const worth = worthOf(problem, starts)
      if (compare(worth, best) > 0) best = worth
      return
    }
    tryFrom(nth + 1)
    for (let start = 0; start < halfDays.length; start++) {
      if (!suits(riser, start)) continue
      put(riser, start, 1)
      starts.push({ worksId: riser.worksId, start })
      tryFrom(nth + 1)
      starts.pop()
      put(riser, start, -1)
    }
  }
  for (const riser of risers.filter(({ isFixed }) => isFixed)) {
    put(riser, riser.current as number, 1)
    starts.push({ worksId: riser.worksId, start: riser.current as number })
  }
  tryFrom(0)
  return best
}

const compare = (one: number[], other: number[]): number => {
  for (const [at, value] of one.entries()) if (value !== other[at]) return value - (other[at] ?? 0)
  return 0
}
