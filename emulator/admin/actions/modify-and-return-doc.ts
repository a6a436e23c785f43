import { versionOf } from '../../database/document'
import { parse } from '../../database/ejson'
import { compile, findAll, readFilter, soleId } from '../../database/filter'
import { applyUpdate, assertUpdate } from '../../database/update/apply'
import type { AdminAction } from '../action'
import { inView } from '../view'

/** `database.modifyAndReturnDoc`: changes the first match and answers with it as it is afterwards. */
export const modifyAndReturnDoc: AdminAction = (request, services) => {
  const collection = services.database.collection(request.collectionName)
  const nowMs = services.clock.now()
  const filter = readFilter(request.query, nowMs)
  const update = parse(request.data, nowMs)
  assertUpdate(update)
  return inView(request, services, (view, isTransaction) => {
    const matches = compile(filter)
    const present = isTransaction ? view.read(collection, soleId(filter)) : findAll(collection, filter)[0]
    if (!present || !matches(present.doc)) return { data: { updated: 0, doc: null } }
    const next = versionOf(applyUpdate(present.doc, update))
    if (next.text === present.text) return { data: { updated: 0, doc: present.text } }
    view.replace(collection, next)
    return { data: { updated: 1, doc: next.text } }
  })
}
