import { type BaselineRoom, roomWords } from '../../../types/baseline'
import type { ClaimDoc } from '../../../types/claim'
import type { ClaimView } from '../../../types/claim-actions'
import type { Store } from '../../platform/store'
import { PHOTO_FIELDS, photoFor, type Reader } from './photos-for'

/** Photos of a baseline set beside a claim, at the most: an answer stays below the platform's 100 KB (rule 18). */
const PHOTOS = 60

/** What the flat was like before works, in rooms of the kind where the damage is; in all of them when it has none of that kind. Two reads. */
export const baselineBeside = async (
  store: Store,
  { flatId, damagePlace }: ClaimDoc,
  reader: Reader,
): Promise<ClaimView['baseline']> => {
  if (flatId === null) return null
  const baseline = await store.baselines.peek(flatId, 'state', 'rooms')
  if (!baseline) return null
  const { state, rooms } = baseline
  if (reader.isRestricted && reader.side !== 'household') return { state, photos: [] }
  const alike = rooms.filter(({ kind }) => kind === damagePlace)
  const shown = (alike.length > 0 ? alike : rooms).flatMap(photosIn).slice(0, PHOTOS)
  const photos = new Map(
    (
      await store.photos.among(
        shown.map(({ photoId }) => photoId),
        PHOTO_FIELDS,
      )
    ).map((photo) => [photo._id, photo]),
  )
  return {
    state,
    photos: shown.flatMap(({ photoId, surface, roomName }) => {
      const photo = photos.get(photoId)
      const seen = photo && photoFor(photo, reader)
      return seen ? [{ ...seen, mayReview: false, surface, roomName }] : []
    }),
  }
}

const photosIn = ({ kind, name, surfaces }: BaselineRoom) =>
  surfaces.flatMap(({ surface, photoIds }) =>
    photoIds.map((photoId) => ({ photoId, surface, roomName: name || roomWords[kind] })),
  )
