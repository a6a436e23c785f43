import { Query } from 'mingo'
import { compare, isEqual } from 'mingo/util'
import { requestFailed } from '../../errors'
import { isPlainObject } from '../document'

/** `$push` with its `$each`, `$position`, `$slice` and `$sort`. */
export const push = (list: readonly unknown[], argument: unknown): unknown[] => {
  if (!isPlainObject(argument) || !('$each' in argument)) return [...list, argument]
  const { $each, $position, $slice, $sort, ...others } = argument
  refuseOthers('$push', others)
  if (!Array.isArray($each)) throw requestFailed('The argument to $each in $push must be an array')
  const next = [...list]
  next.splice($position === undefined ? next.length : integer('$position', $position), 0, ...$each)
  if ($sort !== undefined) next.sort(sorter($sort))
  if ($slice === undefined) return next
  const slice = integer('$slice', $slice)
  return slice >= 0 ? next.slice(0, slice) : next.slice(slice)
}

/** `$addToSet`, with `$each` for many. An array without `$each` is one element, as in MongoDB. */
export const addToSet = (list: readonly unknown[], argument: unknown): unknown[] => {
  const values = isPlainObject(argument) && '$each' in argument ? argument.$each : [argument]
  if (!Array.isArray(values)) throw requestFailed('The argument to $each in $addToSet must be an array')
  const next = [...list]
  for (const value of values) if (!next.some((item) => isEqual(item, value))) next.push(value)
  return next
}

/** `$pull`: elements equal to a value, or meeting a condition. */
export const pull = (list: readonly unknown[], condition: unknown): unknown[] => {
  if (condition instanceof RegExp) return list.filter((item) => !(typeof item === 'string' && condition.test(item)))
  if (!isPlainObject(condition)) return list.filter((item) => !isEqual(item, condition))
  if ('operator' in condition && 'operands' in condition) {
    // SDK 3.18 writes `_.pull(_.in([…]))` as its own object; on the server that removes nothing.
    throw requestFailed(
      '$pull was given an SDK command, which the SDK does not encode here. Write the condition out: _.pull({ $in: […] })',
    )
  }
  const isOperator = Object.keys(condition).some((key) => key.startsWith('$'))
  const query = new Query(isOperator ? { item: condition } : condition)
  return list.filter((item) => {
    if (isOperator) return !query.test({ item })
    return !(isPlainObject(item) && query.test(item))
  })
}

export const pullAll = (list: readonly unknown[], values: unknown): unknown[] => {
  if (!Array.isArray(values)) throw requestFailed('$pullAll requires an array argument')
  return list.filter((item) => !values.some((value) => isEqual(item, value)))
}

export const pop = (list: readonly unknown[], end: unknown): unknown[] => {
  if (end === 1) return list.slice(0, -1)
  if (end === -1) return list.slice(1)
  throw requestFailed('$pop expects 1 or -1')
}

const sorter = (sort: unknown): ((a: unknown, b: unknown) => number) => {
  if (sort === 1 || sort === -1) return (a, b) => sort * compare(a, b)
  if (!isPlainObject(sort))
    throw requestFailed('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}')
  const fields = Object.entries(sort)
  const at = (item: unknown, path: string) =>
    path.split('.').reduce<unknown>((value, name) => (isPlainObject(value) ? value[name] : undefined), item)
  return (a, b) => {
    for (const [path, direction] of fields) {
      const difference = compare(at(a, path) ?? null, at(b, path) ?? null)
      if (difference !== 0) return difference * Number(direction)
    }
    return 0
  }
}

const integer = (what: string, value: unknown): number => {
  if (!Number.isInteger(value)) throw requestFailed(`The value for ${what} must be an integer value`)
  return value as number
}

const refuseOthers = (operator: string, others: Record<string, unknown>): void => {
  const [name] = Object.keys(others)
  if (name) throw requestFailed(`Unrecognized clause in ${operator}: ${name}`)
}
