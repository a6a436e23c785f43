import type { PhotoPlace, PhotoSubject } from '../../domain/photo/policy'
import type { PhotoDoc } from '../../types/photo'
import { flatIdsOf } from './claim-place'
import { placeOfStairwell } from './place'
import { found } from './refused'
import type { Store } from './store'

/** A received photo with what its policies ask about: where it is of, and what its claim says of who may look. Refuses `not_found`. */
export const receivedPhoto = async (
  store: Store,
  photoId: string,
): Promise<{
  photo: PhotoDoc
  received: NonNullable<PhotoDoc['received']>
  subject: PhotoSubject
  place: PhotoPlace
}> => {
  const photo = found(await store.photos.get(photoId))
  const received = found(photo.received)
  const [subject, place] = await Promise.all([
    photo.use === 'claim' && photo.subjectId ? store.claims.peek(photo.subjectId, 'by', 'isRestricted') : null,
    placeOfPhoto(store, photo),
  ])
  return { photo, received, subject, place }
}

/** Where a photo is of, for its policies. */
export const placeOfPhoto = async (
  store: Store,
  { stairwellId, flatId }: Pick<PhotoDoc, 'stairwellId' | 'flatId'>,
): Promise<PhotoPlace> => {
  const { place, stairwell } = await placeOfStairwell(store, stairwellId)
  return { ...place, flatIds: flatIdsOf(stairwell, flatId) }
}
