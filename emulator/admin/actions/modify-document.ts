import { assertStorable, type Doc, isPlainObject, newId, versionOf } from '../../database/document'
import { parse } from '../../database/ejson'
import { compile, findAll, readFilter, soleId } from '../../database/filter'
import { applyUpdate, assertUpdate } from '../../database/update/apply'
import { CloudError } from '../../errors'
import type { AdminAction } from '../action'
import { inView } from '../view'

/**
 * `database.modifyDocument`: `update` (operators, `merge`) and `set` (the whole document, with `upsert`).
 *
 * `updated` counts documents that really changed, as MongoDB's `nModified` does.
 */
export const modifyDocument: AdminAction = (request, services) => {
  const collection = services.database.collection(request.collectionName)
  const nowMs = services.clock.now()
  const filter = readFilter(request.query, nowMs)
  const data = parse(request.data, nowMs)
  const isMerge = request.merge === true
  if (isMerge) assertUpdate(data)
  else if (!isPlainObject(data)) throw new CloudError('INVALID_PARAM', 'data must be an object')

  return inView(request, services, (view, isTransaction) => {
    const present = isTransaction ? [view.read(collection, soleId(filter))] : findAll(collection, filter)
    const matches = compile(filter)
    const found = present.flatMap((version) => (version && matches(version.doc) ? [version] : []))
    if (found.length === 0 && request.upsert === true) {
      const doc = upserted(filter, data as Record<string, unknown>, isMerge)
      view.insert(collection, versionOf(doc))
      return { data: { updated: 0, upsert_id: doc._id } }
    }
    let updated = 0
    for (const version of request.multi === true ? found : found.slice(0, 1)) {
      const doc = isMerge ? applyUpdate(version.doc, data) : replaced(version.doc, data as Record<string, unknown>)
      if (doc === version.doc) continue
      const next = versionOf(doc)
      if (next.text === version.text) continue
      view.replace(collection, next)
      updated += 1
    }
    return { data: { updated } }
  })
}

const replaced = (before: Doc, data: Record<string, unknown>): Doc => {
  const { _id: _ignored, ...fields } = data
  const doc = { _id: before._id, ...fields }
  assertStorable(doc)
  return doc
}

const upserted = (filter: Record<string, unknown>, data: Record<string, unknown>, isMerge: boolean): Doc => {
  const _id = (isPlainObject(filter._id) ? filter._id.$eq : filter._id) ?? newId()
  if (isMerge) return applyUpdate({ _id } as Doc, data)
  const doc = { _id, ...data }
  assertStorable(doc)
  return doc as Doc
}
