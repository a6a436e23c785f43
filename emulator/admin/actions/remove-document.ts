import { compile, findAll, readFilter, soleId } from '../../database/filter'
import type { AdminAction } from '../action'
import { inView } from '../view'

/** `database.removeDocument`: by id, or every match. */
export const removeDocument: AdminAction = (request, services) => {
  const collection = services.database.collection(request.collectionName)
  const filter = readFilter(request.query, services.clock.now())
  return inView(request, services, (view, isTransaction) => {
    const matches = compile(filter)
    const present = isTransaction ? [view.read(collection, soleId(filter))] : findAll(collection, filter)
    const found = present.flatMap((version) => (version && matches(version.doc) ? [version] : []))
    const gone = request.multi === true ? found : found.slice(0, 1)
    for (const { doc } of gone) view.remove(collection, doc._id)
    return { data: { deleted: gone.length } }
  })
}
