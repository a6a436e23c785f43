import { residentOf } from '../../../domain/binding/policy'
import { withEvent } from '../../../domain/notice/delivery'
import { isExpired } from '../../../domain/notice/is-expired'
import { answerNotice } from '../../../types/notice-inbox'
import { action } from '../../platform/action'
import { found, stop, take } from '../../platform/refused'
import { checkTheirs } from './check-theirs'
import { deliveryOf } from './delivery-of'

/**
 * A household's answer to the notice's question; whoever answers has opened it (rule 6). Refuses `notice_question_unknown` when nothing (any
 * more) is asked, or no such option; `notice_not_published` when a later notice took its place.
 */
export const answer = action(answerNotice, async ({ input, actor, now, permit, commit }) => {
  const resident = residentOf(actor, input.flatId)
  permit(resident)
  const binding = take(resident)
  return commit(async (tx) => {
    const notice = found(await tx.notices.get(input.noticeId))
    await checkTheirs(tx, notice, binding)
    if (notice.state !== 'published') return stop('notice_not_published')
    const { question } = notice.content
    if (!question || input.option >= question.options.length || isExpired(notice.content, now))
      return stop('notice_question_unknown')
    const delivery = await deliveryOf(tx, notice, binding)
    const opened =
      delivery.reachedAt === null ? withEvent(delivery, { by: 'opened', personId: actor.personId, at: now }) : delivery
    await tx.deliveries.put({ ...opened, answer: { option: input.option, personId: actor.personId, at: now } })
    return { option: input.option }
  })
})
