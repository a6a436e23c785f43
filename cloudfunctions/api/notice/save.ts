import { staffMay } from '../../../domain/staff/policy'
import { saveNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { randomId } from '../../platform/secrets'
import { checkFiles } from './attachments'

/** Saves a draft, however unfinished. A published notice is never edited: `notice_not_draft`. A foreign file is `not_found`. */
export const save = action(saveNotice, async ({ input, actor, now, store, permit, commit }) => {
  permit(staffMay(actor, 'publishNotice', await placeOfEstate(store, input.estateId)))
  return commit(async (tx) => {
    const before = input.noticeId ? found(await tx.notices.get(input.noticeId)) : null
    if (before && before.estateId !== input.estateId) return stop('not_found')
    if (before && before.state !== 'draft') return stop('notice_not_draft')
    await checkFiles(tx, input.estateId, input.content)
    const noticeId = before?._id ?? randomId()
    await tx.notices.put({
      _id: noticeId,
      schemaVersion: 2,
      estateId: input.estateId,
      state: 'draft',
      target: input.target,
      audience: input.audience,
      stairwellIds: [],
      flatIds: null,
      households: 0,
      content: input.content,
      createdAt: before?.createdAt ?? now,
      publishAt: null,
      publishedAt: null,
      publishedBy: null,
      replaces: null,
      replacedBy: null,
    })
    return { noticeId }
  })
})
