import { mayOpenOriginal, maySeePhoto } from '../../../domain/photo/policy'
import { FILE_LINK_SECONDS } from '../../../types/limits'
import { linkPhoto as contract } from '../../../types/photo'
import { action } from '../../platform/action'
import { fileLink } from '../../platform/files'
import { receivedPhoto } from '../../platform/photo-subject'
import { found, stop, take } from '../../platform/refused'
import { randomId } from '../../platform/secrets'

/**
 * A ten-minute link (rule 23). Who opened an original and why is kept, except of a household's own (rule 40); so is each look of staff at a photo of a restricted
 * claim, which they give a reason for as well. Refuses `not_found`, also for a photo that is not for these eyes; `malformed {field}` without the reason.
 */
export const link = action(contract, async ({ input, actor, now, store, permit }) => {
  const { photo, received, subject, place } = await receivedPhoto(store, input.photoId, {
    personId: actor.personId,
    now,
  })
  const sight = (input.original ? mayOpenOriginal : maySeePhoto)(actor, photo, subject, place)
  permit(sight)
  if (take(sight).isLogged) {
    await store.views.create({
      _id: randomId(),
      schemaVersion: 1,
      personId: actor.personId,
      what: 'file',
      subjectId: photo._id,
      estateId: photo.estateId,
      why: input.original?.why ?? stop('malformed', { field: 'original' }),
      at: now,
    })
  }
  const url = found(await fileLink(input.original ? photo.originalId : received.viewId, FILE_LINK_SECONDS))
  return { url, expiresAt: new Date(now.getTime() + FILE_LINK_SECONDS * 1000).toISOString() }
})
