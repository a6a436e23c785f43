import { type StaffPower, staffMay } from '../../../domain/staff/policy'
import { requestUpload as contract, type FilePurpose } from '../../../types/file'
import { PHOTO_BYTES_MAX, ROSTER_BYTES_MAX, VOICE_BYTES_MAX } from '../../../types/limits'
import type { Actor } from '../../../types/person'
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
  recording: { power: 'keepHousehold', bytes: VOICE_BYTES_MAX, endings: /\.(mp3|m4a|aac|wav|amr|ogg|webm)$/i },
  voice: { power: 'publishNotice', bytes: VOICE_BYTES_MAX, endings: /\.(mp3|m4a|aac|wav)$/i },
}

/**
 * Leave for staff to upload one file of a known purpose; `flatId`: for this flat alone, which must be one of the estate where they may act. Refuses `file_kind_not_allowed`,
 * `file_too_large`, `not_found` for a flat of another estate.
 */
export const requestUpload = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const rule = rules[input.purpose]
  const place = await placeOfEstate(store, input.estateId)
  const flat = input.flatId ? await store.households.get(input.flatId) : null
  const stairwellId = flat?.stairwellId ?? ledStairwell(actor, input.estateId)
  permit(staffMay(actor, rule.power, stairwellId ? { ...place, stairwellId } : place))
  if (input.flatId && flat?.estateId !== input.estateId) stop('not_found')
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
      ...(input.flatId && { flatId: input.flatId }),
      uploadedBy: actor.personId,
      ...(input.flatId ? { flatId: input.flatId } : {}),
      createdAt: now,
    })
    return { fileId, cloudPath }
  })
  const { url, fields } = await uploadTicket(outcome.cloudPath)
  return { fileId: outcome.fileId, url, fields }
})

/** A lead acts in named stairwells: in one of them they may upload what is of none in particular. */
const ledStairwell = ({ staff }: Actor, estateId: string): string | undefined =>
  staff?.grants.flatMap((grant) =>
    grant.role === 'stairwellLead' && grant.estateId === estateId ? grant.stairwellIds : [],
  )[0]
