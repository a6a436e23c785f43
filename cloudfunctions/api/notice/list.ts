import { can, staffMay } from '../../../domain/staff/policy'
import { listNotices } from '../../../types/notice'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'

const LIMIT = 50

/** An estate's notices, newest first, each with the households it concerns and those reached (rule 6). */
export const list = action(listNotices, async ({ input, actor, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'viewNotice', place))
  const notices = await store.notices.find(
    { estateId: input.estateId },
    { limit: LIMIT, orderBy: ['createdAt', 'desc'] },
  )
  return {
    notices: await Promise.all(
      notices.map(async (notice) => ({
        noticeId: notice._id,
        kind: notice.content.kind,
        title: notice.content.title,
        state: notice.state,
        publishedAt: notice.publishedAt?.toISOString() ?? null,
        startsAt: notice.content.startsAt,
        endsAt: notice.content.endsAt,
        households: notice.households,
        reached: notice.state === 'published' ? await store.deliveries.count({ noticeId: notice._id }) : 0,
      })),
    ),
    canPublish: can(actor, 'publishNotice', place),
  }
})
