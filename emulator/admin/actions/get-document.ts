import type { Collection } from '../../database/collection'
import type { Version } from '../../database/document'
import { parse, stringify } from '../../database/ejson'
import { compile, findAll, readFilter, soleId } from '../../database/filter'
import { project, sort } from '../../database/shape'
import type { View } from '../../database/view'
import type { AdminAction } from '../action'
import { inView } from '../view'

/** The platform's defaults and bounds for one read. */
const LIMIT_DEFAULT = 100
const LIMIT_MAX = 1000

/** `database.getDocument`: `doc().get()` and `where().get()`. */
export const getDocument: AdminAction = (request, services) => {
  const collection = services.database.collection(request.collectionName)
  const nowMs = services.clock.now()
  const filter = readFilter(request.query, nowMs)
  const limit = Math.min(positive(request.limit) ?? LIMIT_DEFAULT, LIMIT_MAX)
  const offset = positive(request.offset) ?? 0
  return inView(request, services, (view, isTransaction) => {
    let found = isTransaction ? readOne(view, collection, filter) : findAll(collection, filter)
    if (request.order) found = sort(collection, found, parse(request.order, nowMs))
    found = found.slice(offset, offset + limit)
    const list = request.projection
      ? project(
          found.map(({ doc }) => doc),
          parse(request.projection, nowMs),
        ).map(stringify)
      : found.map(({ text }) => text)
    return { data: { offset, limit, list } }
  })
}

const readOne = (view: View, collection: Collection, filter: Record<string, unknown>): Version[] => {
  const version = view.read(collection, soleId(filter))
  return version && compile(filter)(version.doc) ? [version] : []
}

const positive = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? Math.floor(value) : null)
