import { type StaffPower, staffMay } from '../../../domain/staff/policy'
import { requestUpload as contract, type FilePurpose } from '../../../types/file'
import { PHOTO_BYTES_MAX, ROSTER_BYTES_MAX, VOICE_BYTES_MAX } from '../../../types/limits'
import { action } from '../../platform/action'
import { uploadTicket } from '../../platform/files'
import { placeOfEstate } from '../../platform/place'
import { stop } from '../../platform/refused'
import { randomId } from '../../platform/secrets'

const rules: Record<FilePurpose, { power: StaffPower; bytes: number; endings: RegExp }> = {
  roster: { power: 'importRoster', bytes: ROSTER_BYTES_MAX, endings: /\.(xlsx|xls|csv|txt)$/i },
  evidence: { power: 'recordPaper', bytes: PHOTO_BYTES_MAX, endings: /\.(jpe?g|png|webp|heic|pdf)$/i },
  notice: { power: 'publishNotice', bytes: PHOTO_BYTES_MAX, endings: /\.(jpe?g|png|webp|pdf)$/i },
  works: { power: 'reportWorks', bytes: PHOTO_BYTES_MAX, endings: /\.(jpe?g|png|webp)$/i },
  voice: { power: 'publishNotice', bytes: VOICE_BYTES_MAX, endings: /\.(mp3|m4a|aac|wav)$/i },
}

/** Leave for staff to upload one file of a known purpose. Refuses `file_kind_not_allowed`, `file_too_large`. */
export const requestUpload = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const rule = rules[input.purpose]
  const place = await placeOfEstate(store, input.estateId)
  const led = actor.staff?.grants.find((grant) => grant.role === 'stairwellLead' && grant.estateId === input.estateId)
  const stairwellId = led?.role === 'stairwellLead' ? led.stairwellIds[0] : undefined
  permit(staffMay(actor, rule.power, stairwellId ? { ...place, stairwellId } : place))
  if (!rule.endings.test(input.name)) stop('file_kind_not_allowed')
  if (input.bytes > rule.bytes) stop('file_too_large')
  const outcome = await commit(async (tx) => {
    const fileId = randomId()
    const cloudPath = `${input.purpose}/${input.estateId}/${fileId}${input.name.slice(input.name.lastIndexOf('.')).toLowerCase()}`
    const { cloudId } = await uploadTicket(cloudPath)
    await tx.files.create({
      _id: fileId,
      schemaVersion: 1,
      cloudId,
      purpose: input.purpose,
      name: input.name,
      estateId: input.estateId,
      uploadedBy: actor.personId,
      createdAt: now,
    })
    return { fileId, cloudPath }
  })
  const { url, fields } = await uploadTicket(outcome.cloudPath)
  return { fileId: outcome.fileId, url, fields }
})
