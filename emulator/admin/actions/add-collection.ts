import { CloudError } from '../../errors'
import type { AdminAction } from '../action'

/** `database.addCollection`: kept across restarts, without indexes. */
export const addCollection: AdminAction = async (request, { database }) => {
  const name = request.collectionName
  if (typeof name !== 'string' || !/^[A-Za-z0-9_-]+$/.test(name))
    throw new CloudError('INVALID_PARAM', 'collectionName must be letters, digits, - or _')
  await database.addCollection(name)
  return {}
}
