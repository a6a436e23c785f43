import type { PhotoPlace, PhotoSubject } from '../../domain/photo/policy'
import type { PhotoDoc } from '../../types/photo'
import { flatIdsOf } from './claim-place'
import { placeOfStairwell } from './place'
import { found } from './refused'
import { command, type Store } from './store'

type Received = {
  photo: PhotoDoc
  received: NonNullable<PhotoDoc['received']>
  subject: PhotoSubject
  place: PhotoPlace
}

/** Those of many photos that have been received, with what their policies ask about. What several are of is read once. */
export const receivedPhotos = async (store: Store, photoIds: readonly string[]): Promise<Received[]> => {
  const photos = await store.photos.find({ _id: command.in([...photoIds]) }, { limit: photoIds.length })
  const subjects = new Map<string, Promise<PhotoSubject>>()
  const places = new Map<string, Promise<PhotoPlace>>()
  const once = <T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> => {
    const reading = known.get(key) ?? read()
    known.set(key, reading)
    return reading
  }
  const all = photos.map(async (photo): Promise<Received[]> => {
    const { received, subjectId, stairwellId, flatId } = photo
    if (!received) return []
    const [subject, place] = await Promise.all([
      photo.use === 'claim' && subjectId
        ? once(subjects, subjectId, () => store.claims.peek(subjectId, 'by', 'isRestricted'))
        : null,
      once(places, `${stairwellId} ${flatId}`, () => placeOfPhoto(store, photo)),
    ])
    return [{ photo, received, subject, place }]
  })
  return (await Promise.all(all)).flat()
}

/** One received photo with what its policies ask about: where it is of, and what its claim says of who may look. Refuses `not_found`. */
export const receivedPhoto = async (store: Store, photoId: string): Promise<Received> =>
  found((await receivedPhotos(store, [photoId]))[0])

/** Where a photo is of, for its policies. */
export const placeOfPhoto = async (
  store: Store,
  { stairwellId, flatId }: Pick<PhotoDoc, 'stairwellId' | 'flatId'>,
): Promise<PhotoPlace> => {
  const { place, stairwell } = await placeOfStairwell(store, stairwellId)
  return { ...place, flatIds: flatIdsOf(stairwell, flatId) }
}
