import { photoIdsOf } from '@chuanmen/domain/baseline/content-hash'
import type { PhotoView } from '@chuanmen/types/photo'
import type { Rooms } from './rooms'

type Photos = Readonly<Record<string, PhotoView>>
type Side = 'household' | 'contractor'

/** Photos of the other side that this one is not shown yet (rule 12): nobody signs what they cannot see. */
export const hiddenFrom = (side: Side, rooms: Rooms, photos: Photos): string[] =>
  photoIdsOf(rooms).filter((photoId) => {
    const photo = photos[photoId]
    const isOther = photo?.bySide === (side === 'household' ? 'crew' : 'household')
    return photo !== undefined && isOther && photo.check !== 'shown'
  })

/** Photos that wait for the word of whoever looks at this page. */
export const toReview = (rooms: Rooms, photos: Photos): string[] =>
  photoIdsOf(rooms).filter((photoId) => {
    const photo = photos[photoId]
    return photo?.mayReview === true && photo.check !== 'shown' && photo.check !== 'hidden'
  })
