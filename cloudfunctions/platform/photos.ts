import type { HistoryPhoto } from '../../types/history'
import type { PhotoDoc, PhotoUse } from '../../types/photo'
import { stop } from './refused'
import type { Transaction } from './store'

/** What photos are hung on. A baseline's photos may be named by its flat's claims too, which hang nothing anew. */
export type PhotoHook = {
  use: PhotoUse
  estateId: string
  stairwellId: string
  flatId: string | null
  /** All flats of the household, when it lives in several joined ones: people send photos from whichever they are bound to. */
  flatIds?: readonly string[]
  subjectId: string
}

/**
 * Hangs received photos on what they are of, inside its transaction, and answers them as a history binds them. Those that hang there already stay. Refuses
 * `photo_missing {photoIds}` for one that is not received, is of another place or use, or hangs on something else.
 */
export const hangPhotos = async (
  tx: Transaction,
  photoIds: readonly string[],
  hook: PhotoHook,
): Promise<HistoryPhoto[]> => {
  const hung: HistoryPhoto[] = []
  const missing: string[] = []
  for (const photoId of new Set(photoIds)) {
    const photo = await tx.photos.get(photoId)
    if (!photo?.received || !fits(photo, hook)) {
      missing.push(photoId)
      continue
    }
    if (photo.subjectId === null) await tx.photos.put({ ...photo, subjectId: hook.subjectId })
    hung.push({ photoId, sha256: photo.received.sha256 })
  }
  return missing.length > 0 ? stop('photo_missing', { photoIds: missing }) : hung
}

const fits = (photo: PhotoDoc, { use, estateId, stairwellId, flatId, flatIds = [], subjectId }: PhotoHook): boolean =>
  photo.use === use &&
  photo.estateId === estateId &&
  photo.stairwellId === stairwellId &&
  (photo.flatId === flatId || (photo.flatId !== null && flatIds.includes(photo.flatId))) &&
  (photo.subjectId === null || photo.subjectId === subjectId)
