import { resolveTarget } from '../../../domain/notice/target'
import { staffMay } from '../../../domain/staff/policy'
import { publishNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { stairwellsOf } from './stairwells-of'

/** Publishes a draft to the households its target covers at this moment. Refuses `notice_not_draft`, `notice_target_empty`. */
export const publish = action(publishNotice, async ({ input, actor, now, store, permit, commit }) => {
  const draft = found(await store.notices.get(input.noticeId))
  permit(staffMay(actor, 'publishNotice', await placeOfEstate(store, draft.estateId)))
  return commit(async (tx) => {
    const notice = found(await tx.notices.get(input.noticeId))
    if (notice.state !== 'draft') return stop('notice_not_draft')
    const { stairwellIds, flatIds, households } = take(
      resolveTarget(notice.target, await stairwellsOf(store, notice.estateId, notice.target)),
    )
    await tx.notices.put({
      ...notice,
      state: 'published',
      stairwellIds,
      flatIds,
      households,
      publishedAt: now,
      publishedBy: actor.staff?.name ?? null,
    })
    return { noticeId: notice._id, households }
  })
})
