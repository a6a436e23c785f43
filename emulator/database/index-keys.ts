import { type Doc, isPlainObject } from './document'

/**
 * What a dotted path reads in a document, as an index sees it: a missing field is null, an array stands for itself
 * and for each of its elements.
 */
export const valuesAt = (doc: unknown, path: string): unknown[] => {
  const found: unknown[] = []
  walk(doc, path.split('.'), 0, found)
  return found.length === 0 ? [null] : found
}

const walk = (value: unknown, path: string[], depth: number, found: unknown[]): void => {
  if (depth === path.length) {
    found.push(value ?? null)
    if (Array.isArray(value)) found.push(...value)
    return
  }
  const name = path[depth] as string
  if (Array.isArray(value)) {
    const at = /^\d+$/.test(name) ? value[Number(name)] : undefined
    if (at !== undefined) walk(at, path, depth + 1, found)
    for (const item of value) if (isPlainObject(item)) walk(item, path, depth, found)
    return
  }
  if (isPlainObject(value)) walk(Object.hasOwn(value, name) ? value[name] : null, path, depth + 1, found)
}

/** One index key as text; equal values, and only they, have equal texts. */
export const keyText = (value: unknown): string => {
  if (value === null || value === undefined) return 'n'
  if (typeof value === 'string') return `s${value}`
  if (typeof value === 'number') return `d${Object.is(value, -0) ? 0 : value}`
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Date) return `D${value.getTime()}`
  return `j${JSON.stringify(value)}`
}

/** The texts of all that an index finds at a dotted path. */
export const keysAt = (doc: Doc, path: string): string[] => {
  const value = path.includes('.') ? undefined : doc[path]
  // Nearly every indexed field is one plain value at the top.
  return value === undefined || Array.isArray(value) ? valuesAt(doc, path).map(keyText) : [keyText(value)]
}

/** One key as a part of a compound one, so that no two different tuples meet when such parts are put together. */
export const joinable = (key: string): string => `${key.length}:${key}`
