import { compare } from 'mingo/util'
import { requestFailed } from '../../errors'
import { assertStorableValue } from '../document'
import { addToSet, pop, pull, pullAll, push } from './array-operators'
import { readAt, setAt, unsetAt } from './paths'

type Fields = Record<string, unknown>
type Operator = (doc: Fields, path: string, argument: unknown) => Fields

/** `$inc` and `$mul`: MongoDB refuses what is not a number, where mingo silently does nothing. */
const arithmetic =
  (name: string, missing: (by: number) => number, combine: (value: number, by: number) => number): Operator =>
  (doc, path, by) => {
    if (typeof by !== 'number')
      throw requestFailed(
        `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(by)}}`,
      )
    const value = readAt(doc, path)
    if (value === undefined) return setAt(doc, path, missing(by))
    if (typeof value !== 'number') {
      throw requestFailed(
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${JSON.stringify(doc._id)}} has the field '${path}' of non-numeric type ${typeName(value)}`,
      )
    }
    return setAt(doc, path, combine(value, by))
  }

/** `$push` and its kin: MongoDB refuses what is not an array, where mingo silently does nothing. */
const onArray =
  (name: string, change: (list: readonly unknown[], argument: unknown) => unknown[], isCreating: boolean): Operator =>
  (doc, path, argument) => {
    const value = readAt(doc, path)
    if (value === undefined && !isCreating) return doc
    if (value !== undefined && !Array.isArray(value)) {
      throw requestFailed(
        `Cannot apply ${name}: the field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${JSON.stringify(doc._id)}}`,
      )
    }
    const next = change((value ?? []) as unknown[], argument)
    assertStorableValue(next)
    return setAt(doc, path, next)
  }

const bound =
  (wins: (comparison: number) => boolean): Operator =>
  (doc, path, argument) => {
    assertStorableValue(argument)
    const value = readAt(doc, path)
    return value === undefined || wins(compare(argument, value)) ? setAt(doc, path, argument) : doc
  }

const set: Operator = (doc, path, value) => {
  assertStorableValue(value)
  return setAt(doc, path, value)
}

const rename: Operator = (doc, path, to) => {
  if (typeof to !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${path}`)
  const value = readAt(doc, path)
  return value === undefined ? doc : setAt(unsetAt(doc, path), to, value)
}

const typeName = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : typeof value
}

/** The update operators this local cloud knows; any other is refused by name. */
export const operators: Readonly<Record<string, Operator>> = {
  $set: set,
  $unset: (doc, path) => unsetAt(doc, path),
  $inc: arithmetic(
    '$inc',
    (by) => by,
    (value, by) => value + by,
  ),
  $mul: arithmetic(
    '$mul',
    () => 0,
    (value, by) => value * by,
  ),
  $min: bound((comparison) => comparison < 0),
  $max: bound((comparison) => comparison > 0),
  $rename: rename,
  $push: onArray('$push', push, true),
  $addToSet: onArray('$addToSet', addToSet, true),
  $pull: onArray('$pull', pull, false),
  $pullAll: onArray('$pullAll', pullAll, false),
  $pop: onArray('$pop', pop, false),
}
