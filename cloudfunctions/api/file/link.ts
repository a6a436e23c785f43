import { type StaffPower, staffMay } from '../../../domain/staff/policy'
import { type FilePurpose, linkFile } from '../../../types/file'
import { FILE_LINK_SECONDS } from '../../../types/limits'
import { action } from '../../platform/action'
import { fileLink } from '../../platform/files'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { randomId } from '../../platform/secrets'

/** Who may open files that are no resident's data: those meant for everybody a notice is for, and what a crew photographs of its own works. */
const openTo: Partial<Record<FilePurpose, StaffPower>> = {
  notice: 'viewNotice',
  voice: 'viewNotice',
  works: 'reportWorks',
}

/**
 * A ten-minute link for staff (rule 23). A file with residents' data asks why, and who opened it and why is logged (rule 40);
 * a notice's attachment or recording is open to all who may see the notice, a photo of works to crews and those who manage them.
 */
export const link = action(linkFile, async ({ input, actor, now, store, permit }) => {
  const file = found(await store.files.get(input.fileId))
  // An export is linked to whom it was made for, when it is made.
  const power = file.purpose === 'export' ? stop('not_found') : openTo[file.purpose]
  const place = await placeOfEstate(store, file.estateId)
  permit(staffMay(actor, power ?? 'revealPersonalData', place))
  if (!power) {
    await store.views.create({
      _id: randomId(),
      schemaVersion: 1,
      personId: actor.personId,
      what: 'file',
      subjectId: file._id,
      estateId: file.estateId,
      why: input.why ?? stop('malformed', { field: 'why' }),
      at: now,
    })
  }
  const url = found(await fileLink(file.cloudId, FILE_LINK_SECONDS))
  return { url, expiresAt: new Date(now.getTime() + FILE_LINK_SECONDS * 1000).toISOString() }
})
