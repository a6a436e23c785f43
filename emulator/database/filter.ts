import { Query } from 'mingo'
import { CloudError, requestFailed } from '../errors'
import type { Collection } from './collection'
import { type Doc, isPlainObject, type Version } from './document'
import { parse } from './ejson'

/** Query operators this local cloud answers like the server; any other is refused by name. */
const known = new Set([
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$in',
  '$nin',
  '$and',
  '$or',
  '$nor',
  '$not',
  '$exists',
  '$all',
  '$elemMatch',
  '$size',
  '$mod',
  '$type',
  '$regex',
  '$options',
  '$expr',
  '$comment',
]) // prettier-ignore

/** Reads the filter of a request. A missing one (the SDK sends nothing, or an empty text) matches all. */
export const readFilter = (query: unknown, nowMs: number): Record<string, unknown> =>
  query === undefined || query === '' ? {} : asFilter(parse(query, nowMs))

/** Refuses what is not a filter, or uses an operator that this local cloud does not know. */
export const asFilter = (query: unknown): Record<string, unknown> => {
  if (!isPlainObject(query)) throw new CloudError('INVALID_PARAM', 'query must be an object')
  assertKnown(query)
  return query
}

/** A test over documents. What mingo refuses, at once or at a document, is refused in the server's way. */
export const compile = (filter: Record<string, unknown>): ((doc: Doc) => boolean) => {
  const orRefuse = <T>(run: () => T): T => {
    try {
      return run()
    } catch (error) {
      throw requestFailed((error as Error).message)
    }
  }
  const query = orRefuse(() => new Query(filter))
  return (doc) => orRefuse(() => query.test(doc))
}

/** The committed documents that match, in natural order. */
export const findAll = (collection: Collection, filter: Record<string, unknown>): Version[] => {
  const matches = compile(filter)
  const found: Version[] = []
  for (const version of collection.candidates(filter)) if (matches(version.doc)) found.push(version)
  return found
}

/** The one `_id` which a filter demands, or refuses the filter: what a transaction may do is by id only. */
export const soleId = (filter: Record<string, unknown>): string | number => {
  const id = isPlainObject(filter._id) ? filter._id.$eq : filter._id
  if (typeof id === 'string' || typeof id === 'number') return id
  throw new CloudError(
    'INVALID_PARAM',
    'a transaction reaches single documents by their _id only; where() needs an _id that is a string or a number',
  )
}

const assertKnown = (value: unknown): void => {
  if (Array.isArray(value)) return value.forEach(assertKnown)
  if (!isPlainObject(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('$') && !known.has(key))
      throw requestFailed(`The local cloud does not know the query operator ${key}`)
    // Inside $expr stand aggregation operators; mingo refuses those that it does not know.
    if (key !== '$expr') assertKnown(inner)
  }
}
