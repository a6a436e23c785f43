import type { Frontier, Point } from './frontier'

/** A sum of frontiers, kept as a tree: changing one stairwell makes anew only the sums above it. Never changed in place. */
export type EstateCurve = { readonly leaves: number; readonly root: unknown }

export const estateCurve = (_frontiers: readonly Frontier[]): EstateCurve => {
  throw new Error('to be written')
}
/** The same with one stairwell's frontier replaced. */
export const withFrontier = (_curve: EstateCurve, _at: number, _frontier: Frontier): EstateCurve => {
  throw new Error('to be written')
}
/** Every stop of the whole estate's curve, ascending: what each number of visits buys. */
export const stopsOf = (_curve: EstateCurve): readonly { cost: number; value: number }[] => {
  throw new Error('to be written')
}
/** The best that `budget` visits buy, and each stairwell's part of it. */
export const bestAt = (_curve: EstateCurve, _budget: number): { cost: number; value: number; points: readonly Point[] } => {
  throw new Error('to be written')
}
/** The fewest visits that buy at least `value`; null: no number does. */
export const fewestFor = (_curve: EstateCurve, _value: number): number | null => {
  throw new Error('to be written')
}
/** The curve of all other stairwells together. */
export const withoutStairwell = (_curve: EstateCurve, _at: number): readonly { cost: number; value: number }[] => {
  throw new Error('to be written')
}
