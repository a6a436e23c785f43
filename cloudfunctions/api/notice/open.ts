import { readerOf } from '../../../domain/binding/policy'
import { concerns } from '../../../domain/notice/concerns'
import { openNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { found, stop, take } from '../../platform/refused'
import { recordReach } from './reach'

/** Opening a notice is what counts as reached; a send never does (rule 6). */
export const open = action(openNotice, async ({ input, actor, now, permit, commit }) => {
  const reader = readerOf(actor, input.flatId)
  permit(reader)
  const binding = take(reader)
  return commit(async (tx) => {
    const notice = found(await tx.notices.get(input.noticeId))
    if (!concerns(notice, binding)) return stop('not_found')
    // Nobody has confirmed yet that this person lives there: they read, and their household was not reached.
    if (binding.state === 'active')
      await recordReach(tx, notice, binding, { by: 'opened', personId: actor.personId, at: now, how: 'app' })
    return { noticeId: notice._id }
  })
})
