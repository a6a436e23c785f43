/** Whole numbers from `from` up to, and without, `until`. */
export const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
