/** Floors as the picture shows them: top first, each once. */
export const floorsOf = (flats: { floor: number }[]): number[] =>
  [...new Set(flats.map(({ floor }) => floor))].sort((a, b) => b - a)

/** Columns as the picture shows them, each once: numbers by value (「2」 before 「10」), then anything else by code point. */
export const positionsOf = (flats: { position: string }[]): string[] =>
  [...new Set(flats.map(({ position }) => position))].sort(comparePositions)

export const comparePositions = (a: string, b: string): number => {
  const [x, y] = [numberOf(a), numberOf(b)]
  if (x !== y) return x < y ? -1 : 1
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Not `Number`: that reads 「1e2」 and 「 」 as numbers too. */
const numberOf = (position: string): number => (/^\d+$/.test(position) ? Number(position) : Number.POSITIVE_INFINITY)
