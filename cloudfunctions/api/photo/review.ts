import { mayReviewPhoto } from '../../../domain/photo/policy'
import { reviewPhoto as contract } from '../../../types/photo'
import { action } from '../../platform/action'
import { receivedPhoto } from '../../platform/photo-subject'
import { found } from '../../platform/refused'

/** A person who decides says whether the other side sees a photo; WeChat's answer, if it comes later, changes nothing. May be taken back. */
export const review = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { photo, place } = await receivedPhoto(store, input.photoId)
  permit(mayReviewPhoto(actor, photo, place))
  return commit(async (tx) => {
    const latest = found(await tx.photos.get(photo._id))
    await tx.photos.put({ ...latest, check: input.show ? 'shown' : 'hidden', traceId: null, checkedAt: now })
    return { photoId: photo._id }
  })
})
