/** Median of a histogram (`days` → how many): exact, of an even number the mean of the two in the middle. Null: nothing to take one of. */
export const medianOf = (histogram: Record<string, number>): number | null => {
  const sorted = Object.entries(histogram)
    .map(([days, count]) => [Number(days), count] as const)
    .sort(([one], [other]) => one - other)
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  const at = (place: number): number => {
    let passed = 0
    for (const [days, count] of sorted) {
      passed += count
      if (passed > place) return days
    }
    return 0
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
