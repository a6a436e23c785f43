import { staffMay } from '../../../domain/staff/policy'
import { unscheduleNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { fanOutId } from '../../platform/fan-out'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'

/** A scheduled notice becomes a draft again, unless the timer was faster: `notice_not_scheduled`. */
export const unschedule = action(unscheduleNotice, async ({ input, actor, store, permit, commit }) => {
  const scheduled = found(await store.notices.get(input.noticeId))
  permit(staffMay(actor, 'publishNotice', await placeOfEstate(store, scheduled.estateId)))
  return commit(async (tx) => {
    const notice = found(await tx.notices.get(input.noticeId))
    if (notice.state !== 'scheduled') return stop('notice_not_scheduled')
    await tx.outbox.remove(fanOutId(notice._id))
    await tx.notices.put({
      ...notice,
      state: 'draft',
      stairwellIds: [],
      flatIds: null,
      households: 0,
      publishAt: null,
      publishedBy: null,
    })
    return { noticeId: notice._id }
  })
})
