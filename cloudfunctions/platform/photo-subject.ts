import { isOfHousehold } from '../../domain/photo/household-photo'
import type { PhotoPlace, PhotoSubject } from '../../domain/photo/photo-place'
import type { PhotoDoc, PhotoUse } from '../../types/photo'
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
export const receivedPhotos = async (
  store: Store,
  photoIds: readonly string[],
  viewer?: PhotoViewer,
): Promise<Received[]> => {
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
      subjectId ? once(subjects, subjectId, () => subjectOf(store, photo.use, subjectId)) : null,
      once(places, `${photo.use} ${stairwellId} ${flatId}`, () => placeOfPhoto(store, photo, viewer)),
    ])
    return [{ photo, received, subject, place }]
  })
  return (await Promise.all(all)).flat()
}

/** One received photo with what its policies ask about: where it is of, and what its claim says of who may look. Refuses `not_found`. */
export const receivedPhoto = async (store: Store, photoId: string, viewer?: PhotoViewer): Promise<Received> =>
  found((await receivedPhotos(store, [photoId], viewer))[0])

/** Who looks, and when: whether the reason they gave for looking into a file still holds. */
export type PhotoViewer = { personId: string; now: Date }

const subjectOf = async (store: Store, use: PhotoUse, subjectId: string): Promise<PhotoSubject> => {
  if (use === 'claim') return store.claims.peek(subjectId, 'by', 'isRestricted')
  if (use !== 'promise') return null
  const promise = await store.promises.peek(subjectId, 'keeperId')
  return promise && { by: promise.keeperId ?? '', isRestricted: false }
}

/** Where a photo is of, for its policies. Of a household's file or promise: two reads more. */
export const placeOfPhoto = async (
  store: Store,
  { use, stairwellId, flatId }: Pick<PhotoDoc, 'use' | 'stairwellId' | 'flatId'>,
  viewer?: PhotoViewer,
): Promise<PhotoPlace> => {
  const { place, stairwell } = await placeOfStairwell(store, stairwellId)
  const around = { ...place, flatIds: flatIdsOf(stairwell, flatId) }
  if (!isOfHousehold(use) || flatId === null) return around
  const [plan, pass] = await Promise.all([
    store.householdPlans.peek(flatId, 'contactId'),
    viewer ? store.filePasses.get(`${viewer.personId}~${flatId}`) : null,
  ])
  const hasPass = viewer !== undefined && pass !== null && pass.until > viewer.now
  return { ...around, contactId: plan?.contactId ?? null, hasPass }
}
