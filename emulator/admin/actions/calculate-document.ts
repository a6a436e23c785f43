import { findAll, readFilter } from '../../database/filter'
import type { AdminAction } from '../action'

/** `database.calculateDocument`: `count()`. The SDK never sends a transaction with it, so it counts what is committed. */
export const calculateDocument: AdminAction = (request, services) => {
  const collection = services.database.collection(request.collectionName)
  const filter = readFilter(request.query, services.clock.now())
  const total = Object.keys(filter).length === 0 ? collection.size : findAll(collection, filter).length
  return { data: { total } }
}
