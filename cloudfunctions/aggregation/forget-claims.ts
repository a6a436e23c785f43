import { beijingDay } from '../../domain/consent/beijing-day'
import { dropFiles } from '../platform/files'
import { command, type Store } from '../platform/store'

/** Claims forgotten in one run; the next goes on. */
const PAGE = 20

/**
 * Erases what nobody has to keep any more of claims whose household asked for it (rule 40): words, photos with their originals, the number to ring. Histories stay whole: words lie
 * beside the chain, and photos are bound to it by their hashes. Last of all the claim itself says that it is done, so a run that died is repeated from the start
 * (rule 20).
 */
export const forgetClaims = async (store: Store, now: Date): Promise<number> => {
  const due = await store.claims.find(
    { isRestricted: true, keepUntil: command.lt(beijingDay(now)) },
    { limit: PAGE, field: { _id: true } },
  )
  for (const { _id } of due) await forgetClaim(store, _id)
  return due.length
}

const forgetClaim = async (store: Store, claimId: string): Promise<void> => {
  const claim = await store.claims.peek(claimId, 'isRestricted', 'isOpen', 'keepUntil')
  if (!claim?.isRestricted || claim.isOpen || claim.keepUntil === null) return
  await store.histories.updateWhere({ subjectId: claimId, clear: command.neq(null) }, { clear: null })
  const photos = await store.photos.all({ subjectId: claimId }, { originalId: true, received: true })
  await dropFiles(photos.flatMap(({ originalId, received }) => [originalId, ...(received ? [received.viewId] : [])]))
  for (const photo of photos) await store.photos.remove(photo._id)
  await store.transact(async (tx) => {
    const claim = await tx.claims.get(claimId)
    if (!claim?.isRestricted) return
    await tx.claims.put({ ...claim, phone: null, phoneMasked: null, photoIds: [], keepUntil: null })
  })
}
