import { withdrawalOf } from '../../../domain/notice/withdrawal'
import { staffMay } from '../../../domain/staff/policy'
import { withdrawNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { spreadNow } from '../../platform/fan-out'
import { placeOfEstate } from '../../platform/place'
import { found, take } from '../../platform/refused'
import { replace, replaceable } from '../../platform/replace-notice'
import { roomInMessage } from '../../platform/room-in-message'
import { randomId } from '../../platform/secrets'

/**
 * Takes a notice back, and tells that and why to the households that heard of it; which these are is decided while the withdrawal is
 * spread, when nobody can hear of the old one any more. Never too late and never too early: what publishing refuses, except a message
 * without room for the reason, does not hold a withdrawal up. Refuses `notice_not_published`, `notice_of_works`.
 */
export const withdraw = action(withdrawNotice, async ({ input, actor, now, store, permit, commit }) => {
  const first = found(await store.notices.get(input.noticeId))
  permit(staffMay(actor, 'publishNotice', await placeOfEstate(store, first.estateId)))
  const outcome = await commit(async (tx) => {
    const old = replaceable(found(await tx.notices.get(input.noticeId)))
    const content = withdrawalOf(old.content, input.why)
    take(await roomInMessage(store, old, content, now))
    const noticeId = randomId()
    const publishedBy = actor.staff?.name ?? null
    const next = { _id: noticeId, content, households: 0, publishedBy, how: 'withdrawal', why: input.why } as const
    await replace(tx, old, next, now)
    return { noticeId }
  })
  await spreadNow(store, outcome.noticeId, now)
  return { ...outcome, households: (await store.notices.peek(outcome.noticeId, 'households'))?.households ?? 0 }
})
