import type { ClaimPlace } from '../../../domain/claim/policy'
import type { Side } from '../../../domain/claim/seen-by'
import { isSeenBy, photoView } from '../../../domain/photo/photo-view'
import type { ClaimDoc } from '../../../types/claim'
import type { Actor } from '../../../types/person'
import type { PhotoDoc, PhotoView } from '../../../types/photo'
import type { Store } from '../../platform/store'

/** Who looks. `mayDecide`: staff who decide, and not about their own home. */
export type Reader = { actor: Actor; side: Side; place: ClaimPlace; isRestricted: boolean; mayDecide: boolean }

/** What a view of a photo needs. */
export const PHOTO_FIELDS = Object.fromEntries(
  ['received', 'capturedAt', 'bySide', 'check', 'flatId', 'stairwellId'].map((name) => [name, true as const]),
)

/** A photo as this reader sees it; null: not for these eyes (rule 12), or never received. */
export const photoFor = (photo: PhotoDoc, { side, isRestricted, mayDecide }: Reader): PhotoView | null => {
  if ((isRestricted && side !== 'household') || !isSeenBy(photo, side)) return null
  return photoView(photo, mayDecide && photo.bySide !== 'staff')
}

/** A claim's photos by id, those this reader may see: one read. */
export const photosFor = async (
  store: Store,
  { photoIds }: ClaimDoc,
  reader: Reader,
): Promise<Record<string, PhotoView>> => {
  if (photoIds.length === 0 || (reader.isRestricted && reader.side !== 'household')) return {}
  const photos = await store.photos.among(photoIds, PHOTO_FIELDS)
  return Object.fromEntries(
    photos.flatMap((photo) => {
      const seen = photoFor(photo, reader)
      return seen ? [[photo._id, seen]] : []
    }),
  )
}
