import { mayExport } from '../../../domain/claim/may-export'
import { exportClaim as contract } from '../../../types/claim-actions'
import { FILE_LINK_SECONDS, PHOTO_WAIT_SECONDS } from '../../../types/limits'
import { action } from '../../platform/action'
import { callFunction } from '../../platform/call-function'
import { claimAt } from '../../platform/claim-place'
import { fileLink } from '../../platform/files'
import { log } from '../../platform/log'
import { found, stop, take } from '../../platform/refused'
import { fingerprintId, randomId } from '../../platform/secrets'

/**
 * A claim as files, put together by another function and linked for ten minutes (rule 23). Staff say why, and it is kept (rule 40). Asked again with the same request it is the same
 * file. Refuses as `mayExport`, `malformed {field}` without the reason, `try_again` while it is still being made.
 */
export const exportClaim = action(contract, async ({ input, actor, now, store, requestId, permit, commit }) => {
  const { claim, place } = await claimAt(store, input.claimId)
  const may = mayExport(actor, claim, place)
  permit(may)
  const side = take(may)
  const why = input.why ?? (side === 'staff' ? stop('malformed', { field: 'why' }) : '')
  const { exportId } = await commit(async (tx) => {
    const { personId } = actor
    const _id = fingerprintId('export', personId, requestId)
    if (side === 'staff')
      await tx.views.create({
        _id: randomId(),
        schemaVersion: 1,
        personId,
        what: 'file',
        subjectId: claim._id,
        estateId: claim.estateId,
        why,
        at: now,
      })
    await tx.files.create({
      _id,
      schemaVersion: 1,
      cloudId: '',
      purpose: 'export',
      name: `${claim.number}.zip`,
      estateId: claim.estateId,
      uploadedBy: personId,
      createdAt: now,
    })
    return { exportId: _id }
  })
  if (found(await store.files.get(exportId)).cloudId === '') {
    const call = await callFunction('photos', { exportId, claimId: claim._id, side }, PHOTO_WAIT_SECONDS)
    if (call.how === 'failed') log('error', 'a claim could not be exported', { claimId: claim._id, code: call.code })
  }
  const { cloudId, bytes = 0 } = found(await store.files.get(exportId))
  if (cloudId === '') return stop('try_again')
  const url = found(await fileLink(cloudId, FILE_LINK_SECONDS))
  return { url, expiresAt: new Date(now.getTime() + FILE_LINK_SECONDS * 1000).toISOString(), bytes }
})
