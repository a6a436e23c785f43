import { householdsThatHeard } from '../../../domain/notice/has-heard'
import { withdrawalOf } from '../../../domain/notice/withdrawal'
import { staffMay } from '../../../domain/staff/policy'
import { type NoticeDoc, withdrawNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { spreadNow } from '../../platform/fan-out'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import { randomId } from '../../platform/secrets'
import type { Store } from '../../platform/store'
import { checkMessage } from './check-message'
import { replace, standing } from './replace'

/**
 * Takes a notice back, and tells that and why to the households that heard of it. Never too late and never too early: what publishing
 * refuses, except a message without room for the reason, does not hold a withdrawal up. Refuses `notice_not_published`.
 */
export const withdraw = action(withdrawNotice, async ({ input, actor, now, store, permit, commit }) => {
  const first = found(await store.notices.get(input.noticeId))
  permit(staffMay(actor, 'publishNotice', await placeOfEstate(store, first.estateId)))
  const outcome = await commit(async (tx) => {
    const old = standing(found(await tx.notices.get(input.noticeId)))
    const content = withdrawalOf(old.content, input.why)
    await checkMessage(store, old.estateId, old.target, content, now)
    const next = {
      _id: randomId(),
      content,
      ...(await heard(store, old)),
      publishedBy: actor.staff?.name ?? null,
      replaces: { how: 'withdrawal', why: input.why },
    } as const
    await replace(tx, old, next, now)
    return { noticeId: next._id, households: next.households }
  })
  await spreadNow(store, outcome.noticeId, now)
  return outcome
})

const heard = async (store: Store, notice: NoticeDoc): Promise<ReturnType<typeof householdsThatHeard>> => {
  const [deliveries, messages] = await Promise.all([
    store.deliveries.all(
      { noticeId: notice._id },
      { stairwellId: true, flatId: true, reachedAt: true, personIds: true },
    ),
    store.messages.all({ noticeId: notice._id }, { personId: true, state: true }),
  ])
  return householdsThatHeard(notice, deliveries, messages)
}
