import { staffMay } from '../../../domain/staff/policy'
import { saveNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { randomId } from '../../platform/secrets'

/** Saves a draft; a published notice is never edited: `notice_not_draft`. */
export const save = action(saveNotice, async ({ input, actor, now, store, permit, commit }) => {
  permit(staffMay(actor, 'publishNotice', await placeOfEstate(store, input.estateId)))
  return commit(async (tx) => {
    const before = input.noticeId ? found(await tx.notices.get(input.noticeId)) : null
    if (before && before.estateId !== input.estateId) return stop('not_found')
    if (before && before.state !== 'draft') return stop('notice_not_draft')
    const noticeId = before?._id ?? randomId()
    await tx.notices.put({
      _id: noticeId,
      schemaVersion: 1,
      estateId: input.estateId,
      state: 'draft',
      target: input.target,
      stairwellIds: [],
      flatIds: null,
      households: 0,
      content: input.content,
      createdAt: before?.createdAt ?? now,
      publishedAt: null,
      publishedBy: null,
    })
    return { noticeId }
  })
})
