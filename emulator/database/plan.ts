import { isPlainObject } from './document'
import type { HashIndex } from './hash-index'

/** Fields a filter demands to equal one of a few values: `{ a: 1 }`, `{ a: { $eq: 1 } }`, `{ a: { $in: [1, 2] } }`, also under `$and`. */
export type Equalities = Map<string, readonly unknown[]>

/** Beyond this many combinations a scan is as good. */
const COMBINATIONS_MAX = 2000

/** Reads the equalities of a filter which every match must satisfy. */
export const equalitiesOf = (filter: Record<string, unknown>, into: Equalities = new Map()): Equalities => {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) equalitiesOf(part, into)
    } else if (!field.startsWith('$')) {
      const values = allowedValues(condition)
      const known = into.get(field)
      if (values && (!known || values.length < known.length)) into.set(field, values)
    }
  }
  return into
}

/** The index and the key tuples that leave the fewest documents to look at, or null for a scan. */
export const choose = (
  indexes: readonly HashIndex[],
  equalities: Equalities,
): { index: HashIndex; tuples: unknown[][] } | null => {
  let best: { index: HashIndex; tuples: unknown[][] } | null = null
  let bestSize = Number.POSITIVE_INFINITY
  for (const index of indexes) {
    const tuples = tuplesFor(index, equalities)
    if (!tuples) continue
    const size = tuples.reduce((sum, tuple) => sum + index.size(tuple), 0)
    if (size < bestSize) {
      best = { index, tuples }
      bestSize = size
    }
  }
  return best
}

const tuplesFor = (index: HashIndex, equalities: Equalities): unknown[][] | null => {
  let tuples: unknown[][] = [[]]
  for (const path of index.paths) {
    const values = equalities.get(path)
    if (!values) break
    const longer = tuples.flatMap((tuple) => values.map((value) => [...tuple, value]))
    if (longer.length > COMBINATIONS_MAX) break
    tuples = longer
  }
  return tuples[0]?.length === 0 ? null : tuples
}

const allowedValues = (condition: unknown): readonly unknown[] | null => {
  if (isScalar(condition)) return [condition]
  if (!isPlainObject(condition)) return null
  if ('$eq' in condition) return isScalar(condition.$eq) ? [condition.$eq] : null
  if (Array.isArray(condition.$in) && condition.$in.every(isScalar)) return condition.$in
  return null
}

/** Values whose index key says all about equality. Objects, arrays and patterns are left to the full comparison. */
const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
