import { residentOf } from '../../../domain/binding/policy'
import { openNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { found, take } from '../../platform/refused'
import { recordReach } from './reach'

/** Opening a notice is what counts as reached; a send never does (rule 6). */
export const open = action(openNotice, async ({ input, actor, now, permit, commit }) => {
  const binding = residentOf(actor, input.flatId)
  permit(binding)
  return commit(async (tx) => {
    const notice = found(await tx.notices.get(input.noticeId))
    await recordReach(tx, notice, take(binding), { by: 'opened', personId: actor.personId, at: now, how: 'app' })
    return { noticeId: notice._id }
  })
})
