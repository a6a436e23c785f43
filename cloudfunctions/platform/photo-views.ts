import type { PhotoPlace } from '../../domain/photo/photo-place'
import { photoView } from '../../domain/photo/photo-view'
import { mayReviewPhoto } from '../../domain/photo/policy'
import type { Actor } from '../../types/person'
import type { PhotoView } from '../../types/photo'
import type { Store } from './store'

const FIELDS = { received: true, capturedAt: true, bySide: true, check: true, flatId: true, stairwellId: true } as const

/** Received photos by id, as whoever may look at them knows them; the pictures themselves are linked one by one. One query, none for no photo. */
export const photoViews = async (
  store: Store,
  photoIds: readonly string[],
  actor: Actor,
  place: PhotoPlace,
): Promise<Record<string, PhotoView>> => {
  if (photoIds.length === 0) return {}
  const photos = await store.photos.among(photoIds, FIELDS)
  const views = photos.flatMap((photo) => photoView(photo, mayReviewPhoto(actor, photo, place).ok) ?? [])
  return Object.fromEntries(views.map((view) => [view.photoId, view]))
}
