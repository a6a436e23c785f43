import { type OnBehalf, photoIdsIn } from '../../domain/claim/check-said'
import type { ClaimDoc, Liability } from '../../types/claim'
import type { ClaimMove } from '../../types/claim-actions'
import type { HistoryPhoto } from '../../types/history'
import { hangPhotos } from './photos'
import { stop } from './refused'
import type { Transaction } from './store'

/** Hangs a move's photos on the claim, the one of a paper with them, as its entry binds them. Refuses `photo_missing {photoIds}`. */
export const photosOf = (
  tx: Transaction,
  { _id, estateId, stairwellId, flatId }: ClaimDoc,
  flatIds: readonly string[],
  move: ClaimMove,
  onBehalf: OnBehalf | undefined,
): Promise<HistoryPhoto[]> => {
  const photoIds = [...photoIdsIn(move), ...(onBehalf?.photoId ? [onBehalf.photoId] : [])]
  return hangPhotos(tx, photoIds, { use: 'claim', estateId, stairwellId, flatId, flatIds, subjectId: _id })
}

/** Before and after: a photo of the flat's baseline beside one of this claim. Refuses `photo_missing {photoIds}` for any other. */
export const checkPairs = async (
  tx: Transaction,
  claim: ClaimDoc,
  flatIds: readonly string[],
  pairs: Liability['pairs'],
): Promise<void> => {
  const missing: string[] = []
  for (const { before, after } of pairs) {
    if (!claim.photoIds.includes(after)) missing.push(after)
    if (before === null) continue
    const photo = await tx.photos.get(before)
    const isTheirs =
      photo?.received && photo.use === 'baseline' && photo.flatId !== null && flatIds.includes(photo.flatId)
    if (!isTheirs) missing.push(before)
  }
  if (missing.length > 0) stop('photo_missing', { photoIds: missing })
}
