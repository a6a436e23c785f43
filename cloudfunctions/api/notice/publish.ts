import { checkPublish } from '../../../domain/notice/check-publish'
import { staffMay } from '../../../domain/staff/policy'
import { publishNotice } from '../../../types/notice'
import { action } from '../../platform/action'
import { fanOutDue, spreadNow } from '../../platform/fan-out'
import { placeOfEstate } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { resolveTarget } from '../../platform/resolve-target'
import { roomInMessage } from '../../platform/room-in-message'
import { checkFiles } from './attachments'

/**
 * Publishes a draft to the households its target covers at this moment, or has the timer do so at `publishAt`. One transaction: the
 * notice and the outbox entry that spreads it. Refuses `notice_not_draft` and what `checkPublish`, the target and the message refuse.
 */
export const publish = action(publishNotice, async ({ input, actor, now, store, permit, commit }) => {
  const draft = found(await store.notices.get(input.noticeId))
  permit(staffMay(actor, 'publishNotice', await placeOfEstate(store, draft.estateId)))
  const outcome = await commit(async (tx) => {
    const notice = found(await tx.notices.get(input.noticeId))
    if (notice.state !== 'draft') return stop('notice_not_draft')
    const publishAt = input.publishAt ? new Date(input.publishAt) : null
    const at = take(checkPublish(notice.content, { now, publishAt }))
    await checkFiles(tx, notice.estateId, notice.content)
    take(await roomInMessage(store, notice, notice.content, at))
    const resolved = take(await resolveTarget(store, notice.estateId, notice.target))
    const state = publishAt === null ? 'published' : 'scheduled'
    await tx.notices.put({
      ...notice,
      ...resolved,
      state,
      publishAt,
      publishedAt: publishAt === null ? now : null,
      publishedBy: actor.staff?.name ?? null,
      heldBack: null,
    })
    await tx.outbox.put(fanOutDue(notice._id, at))
    return { noticeId: notice._id, households: resolved.households, state } as const
  })
  if (outcome.state === 'published') await spreadNow(store, outcome.noticeId, now)
  return outcome
})
