import { checkAnnounced } from '../../../domain/photo/check-original'
import { takesAs } from '../../../domain/photo/policy'
import { primaryOf } from '../../../domain/riser/primary-flats'
import { requestPhoto as contract, type PhotoDoc } from '../../../types/photo'
import { action } from '../../platform/action'
import { uploadTicket } from '../../platform/files'
import { placeOfPhoto } from '../../platform/photo-subject'
import { found, stop, take } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'

/**
 * Leave to send one photo's original. The photo's id comes from who asks and the phone's own id: asked again it is the same photo, with a new ticket until it
 * has been received. Refuses `photo_heic`, `file_kind_not_allowed`, `photo_too_large`, `malformed {field}`.
 */
export const request = action(contract, async ({ input, actor, now, permit, commit, store }) => {
  const { use, clientId, name, bytes } = input
  const { stairwellId } = input.place
  const stairwell = found(await store.stairwells.get(stairwellId))
  // A flat joined to another is photographed as the household it belongs to.
  const flatId = input.place.of === 'flat' ? found(primaryOf(stairwell, input.place.flatId)) : null
  const place = await placeOfPhoto(store, { use, stairwellId, flatId })
  const side = takesAs(actor, { use, flatId, stairwellId }, place)
  permit(side)
  const bySide = take(side)
  if (flatId === null && use === 'baseline') return stop('malformed', { field: 'place' })
  take(checkAnnounced({ name, bytes }))

  const photoId = fingerprintId('photo', actor.personId, clientId)
  const estateId = stairwell.estateId
  const { cloudId, url, fields } = await uploadTicket(`photos/${estateId}/${photoId}/sent${endingOf(name)}`)
  const { isReceived } = await commit(async (tx) => {
    const known = await tx.photos.get(photoId)
    if (known) {
      if (known.use !== use || known.flatId !== flatId || known.stairwellId !== stairwellId)
        return stop('malformed', { field: 'clientId' })
      // Sent again under another name, it lies elsewhere.
      if (!known.received && known.originalId !== cloudId)
        await tx.photos.put({ ...known, name, bytes, originalId: cloudId })
      return { isReceived: known.received !== null }
    }
    const photo: PhotoDoc = {
      _id: photoId,
      schemaVersion: 1,
      estateId,
      stairwellId,
      flatId,
      use,
      subjectId: null,
      by: actor.personId,
      bySide,
      name,
      bytes,
      originalId: cloudId,
      received: null,
      capturedAt: new Date(input.capturedAt),
      check: 'held',
      traceId: null,
      checkedAt: null,
      createdAt: now,
    }
    await tx.photos.create(photo)
    return { isReceived: false }
  })
  return { photoId, ticket: isReceived ? null : { fileId: photoId, url, fields } }
})

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.')).toLowerCase()
