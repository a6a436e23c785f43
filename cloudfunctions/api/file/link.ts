import { staffMay } from '../../../domain/staff/policy'
import { linkFile } from '../../../types/file'
import { FILE_LINK_SECONDS } from '../../../types/limits'
import { action } from '../../platform/action'
import { fileLink } from '../../platform/files'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import { randomId } from '../../platform/secrets'

/** A ten-minute link to an evidence file (rule 23); who opened it and why is logged (rule 40). */
export const link = action(linkFile, async ({ input, actor, now, store, permit }) => {
  const file = found(await store.files.get(input.fileId))
  permit(staffMay(actor, 'revealPersonalData', await placeOfEstate(store, file.estateId)))
  await store.views.create({
    _id: randomId(),
    schemaVersion: 1,
    personId: actor.personId,
    what: 'file',
    subjectId: file._id,
    estateId: file.estateId,
    why: input.why,
    at: now,
  })
  const url = found(await fileLink(file.cloudId, FILE_LINK_SECONDS))
  return { url, expiresAt: new Date(now.getTime() + FILE_LINK_SECONDS * 1000).toISOString() }
})
