import { requestFailed } from '../../errors'
import { isPlainObject } from '../document'

/** Further than this beyond its end MongoDB refuses to pad an array with nulls. */
const PADDING_MAX = 1_500_000

/** Reads a dotted path as update operators do: one value, no spreading over arrays; undefined if missing. */
export const readAt = (doc: unknown, path: string): unknown =>
  splitPath(path).reduce<unknown>((at, name) => (has(at, name) ? at[name] : undefined), doc)

/**
 * The document with `value` at the path. Only the containers on the way are copied.
 *
 * Missing objects on the way are made. A path through null or a scalar is refused, as MongoDB does and mingo does not.
 */
export const setAt = <T>(doc: T, path: string, value: unknown): T => put(doc, splitPath(path), 0, value) as T

/** The document without the field; an array element becomes null, as in MongoDB. A missing path changes nothing. */
export const unsetAt = <T>(doc: T, path: string): T => drop(doc, splitPath(path), 0) as T

/** Splits a path and refuses those the server refuses, and positional ones (`$`), which this local cloud does not know. */
export const splitPath = (path: string): string[] => {
  const names = path.split('.')
  for (const name of names) {
    if (name === '')
      throw requestFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
    if (name.startsWith('$')) throw requestFailed(`The local cloud does not know the positional path '${path}'`)
    if (name === '__proto__') throw requestFailed(`The local cloud refuses the field name '${name}'`)
  }
  return names
}

const put = (at: unknown, names: string[], depth: number, value: unknown): unknown => {
  if (depth === names.length) return value
  const name = names[depth] as string
  if (at === undefined) return { [name]: put(undefined, names, depth + 1, value) }
  if (isPlainObject(at))
    return { ...at, [name]: put(Object.hasOwn(at, name) ? at[name] : undefined, names, depth + 1, value) }
  if (!Array.isArray(at) || !/^\d+$/.test(name)) {
    throw requestFailed(
      `Cannot create field '${name}' in element {${names[depth - 1]}: ${JSON.stringify(at).slice(0, 80)}}`,
    )
  }
  const index = Number(name)
  if (index > at.length + PADDING_MAX) throw requestFailed(`can't backfill more than ${PADDING_MAX} elements`)
  const copy = [...at]
  while (copy.length < index) copy.push(null)
  copy[index] = put(at[index], names, depth + 1, value)
  return copy
}

const drop = (at: unknown, names: string[], depth: number): unknown => {
  const name = names[depth] as string
  if (!has(at, name)) return at
  const isLast = depth === names.length - 1
  const next = isLast ? null : drop(at[name], names, depth + 1)
  if (!isLast && next === at[name]) return at
  if (Array.isArray(at)) return at.map((item, index) => (index === Number(name) ? next : item))
  if (!isLast) return { ...at, [name]: next }
  const { [name]: _gone, ...rest } = at
  return rest
}

const has = (at: unknown, name: string): at is Record<string, unknown> =>
  (Array.isArray(at) ? /^\d+$/.test(name) : isPlainObject(at)) && Object.hasOwn(at as object, name)
