import { photoView } from '../../../domain/photo/photo-view'
import { mayReviewPhoto } from '../../../domain/photo/policy'
import { PHOTO_WAIT_SECONDS } from '../../../types/limits'
import { receivePhoto as contract, type PhotoCheck, type PhotoDoc } from '../../../types/photo'
import { accept, refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { callFunction } from '../../platform/call-function'
import { log } from '../../platform/log'
import { placeOfPhoto } from '../../platform/photo-subject'
import { found, stop } from '../../platform/refused'

/**
 * The original has been sent: another function looks at it and makes the viewing copy. Whoever asks twice gets one photo; a refused one says why again, until
 * something else is sent. Refuses `file_missing`, `try_again` while it is still being looked at, and as `PhotoRefusal`.
 */
export const receive = action(contract, async ({ input, actor, sessionId, store, permit }) => {
  const { photoId } = input
  const asked = await store.photos.get(photoId)
  permit(asked?.by === actor.personId ? accept(true) : refuse('not_found'))
  const { received, bySide } = found(asked)
  if (!received) {
    const call = await callFunction(
      'photos',
      { receive: photoId, check: firstCheck(bySide, sessionId) },
      PHOTO_WAIT_SECONDS,
    )
    if (call.how === 'failed') log('error', 'a photo could not be looked at', { photoId, code: call.code })
    const after = found(await store.photos.get(photoId))
    if (!after.received && call.how !== 'answered') return stop('try_again')
    if (!after.received) return stop(after.refused ?? 'file_missing')
  }
  const photo = found(await store.photos.get(photoId))
  return found(photoView(photo, mayReviewPhoto(actor, photo, await placeOfPhoto(store, photo)).ok))
})

/** Staff answer for what they show; WeChat checks for who is in WeChat (rule 12); of a browser's visit it knows nothing, so a person looks. */
const firstCheck = (bySide: PhotoDoc['bySide'], sessionId: string | null): PhotoCheck => {
  if (bySide === 'staff') return 'shown'
  return sessionId === null ? 'waiting' : 'held'
}
