import { now } from '../platform/clock'
import { store } from '../platform/store'
import { makeExport } from './make-export'
import { receive } from './receive'

/**
 * The heavy work with pictures, called by name by actions that have asked who may: `{receive: photoId, check}` looks at what was sent, `{exportId, claimId,
 * side}` puts a claim's files together. What came of it stands in the store; any number of calls give the same. A client cannot call it.
 */
export const main = async (event: Record<string, unknown>): Promise<{ done: boolean }> => {
  const { receive: photoId, check, exportId, claimId, side } = event
  if (typeof photoId === 'string' && (check === 'waiting' || check === 'held' || check === 'shown')) {
    await receive(store, photoId, check, now())
    return { done: true }
  }
  if (typeof exportId === 'string' && typeof claimId === 'string' && (side === 'household' || side === 'staff')) {
    await makeExport(store, { exportId, claimId, side }, now())
    return { done: true }
  }
  throw new Error('nothing that this function does was asked for')
}
