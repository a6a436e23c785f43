import { anyone } from '../../../domain/binding/policy'
import { maySeePhoto } from '../../../domain/photo/policy'
import { FILE_LINK_SECONDS } from '../../../types/limits'
import { linkPhotos as contract } from '../../../types/photo'
import { action } from '../../platform/action'
import { fileLinks } from '../../platform/files'
import { receivedPhotos } from '../../platform/photo-subject'

/**
 * Ten-minute links (rule 23) to the viewing copies of many photos. Each is decided by itself; one that may only be looked at for a reason, or is not for these eyes, is
 * left out. Reads grow with the claims and stairwells the photos are of, not with the photos.
 */
export const links = action(contract, async ({ input, actor, now, store, permit }) => {
  permit(anyone)
  const photos = await receivedPhotos(store, [...new Set(input.photoIds)], { personId: actor.personId, now })
  const seen = photos.filter(({ photo, subject, place }) => {
    const sight = maySeePhoto(actor, photo, subject, place)
    return sight.ok && !sight.value.isLogged
  })
  const urlOf = await fileLinks(
    seen.map(({ received }) => received.viewId),
    FILE_LINK_SECONDS,
  )
  const urls = seen.flatMap(({ photo, received }) => {
    const url = urlOf.get(received.viewId)
    return url ? [[photo._id, url] as const] : []
  })
  return {
    urls: Object.fromEntries(urls),
    expiresAt: new Date(now.getTime() + FILE_LINK_SECONDS * 1000).toISOString(),
  }
})
