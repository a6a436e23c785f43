import { Query } from 'mingo'
import { CloudError, requestFailed } from '../errors'
import type { Collection } from './collection'
import { type Doc, isPlainObject, type Version } from './document'

const all = new Query({})

/** Sorts by `{ field: 1 | -1, … }` in MongoDB's order. */
export const sort = (collection: Collection, versions: Version[], order: unknown): Version[] => {
  if (!isPlainObject(order) || !Object.values(order).every((direction) => direction === 1 || direction === -1)) {
    throw new CloudError('INVALID_PARAM', 'order must map fields to 1 or -1')
  }
  const docs = versions.map(({ doc }) => doc)
  const sorted = all
    .find<Doc>(docs)
    .sort(order as Record<string, 1 | -1>)
    .all()
  const byId = new Map(versions.map((version) => [version.doc._id, version]))
  return sorted.flatMap(({ _id }) => byId.get(_id) ?? collection.get(_id) ?? [])
}

/** Keeps or drops fields as a MongoDB projection says. */
export const project = (docs: Doc[], projection: unknown): object[] => {
  if (!isPlainObject(projection)) throw new CloudError('INVALID_PARAM', 'projection must be an object')
  if (Object.keys(projection).length === 0) return docs
  try {
    return all.find<Doc>(docs, projection as never).all()
  } catch (error) {
    throw requestFailed((error as Error).message)
  }
}
