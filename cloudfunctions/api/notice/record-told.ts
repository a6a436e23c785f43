import { staffMay } from '../../../domain/staff/policy'
import { recordTold as contract } from '../../../types/notice'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { found } from '../../platform/refused'
import { recordReach } from './reach'

/** Staff told the household at the door or by phone: as good as opened (rule 6). */
export const recordTold = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { place } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'recordTold', place))
  await commit(async (tx) => {
    const notice = found(await tx.notices.get(input.noticeId))
    await recordReach(tx, notice, input, { by: 'told', personId: actor.personId, at: now, how: input.how })
    return {}
  })
  return { reached: await store.deliveries.count({ noticeId: input.noticeId }) }
})
