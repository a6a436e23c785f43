import { isExpired } from '../../../domain/notice/is-expired'
import { actsIn, can, staffMay } from '../../../domain/staff/policy'
import type { AlarmDoc } from '../../../types/message'
import { type Alarm, listNotices, type NoticeDoc, type NoticeRow } from '../../../types/notice'
import { channels, isUrgentKind } from '../../../types/notice-words'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { command, type Store } from '../../platform/store'

const LIMIT = 50
/** Alarms shown: one a code and template, so a handful. */
const ALARMS_MAX = 20

/** An estate's notices, newest first, each with the households it concerns and those reached (rule 6); and what an operator must mend. */
export const list = action(listNotices, async ({ input, actor, now, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'viewNotice', place))
  const [notices, alarms] = await Promise.all([
    store.notices.find({ estateId: input.estateId }, { limit: LIMIT, orderBy: ['createdAt', 'desc'] }),
    store.alarms.find({}, { limit: ALARMS_MAX }),
  ])
  const within = actsIn(actor, 'recordTold', place)
  return {
    notices: await Promise.all(notices.map((notice) => rowOf(store, notice, within, now))),
    canPublish: can(actor, 'publishNotice', place),
    alarms: alarms.map(asAlarm),
    canClearAlarms: can(actor, 'clearAlarm', place),
  }
})

const rowOf = async (store: Store, notice: NoticeDoc, within: string[] | null, now: Date): Promise<NoticeRow> => ({
  due: await dueOf(store, notice, within, now),
  noticeId: notice._id,
  kind: notice.content.kind,
  title: notice.content.title,
  where: notice.content.where,
  state: notice.state,
  replaces: notice.replaces?.how ?? null,
  publishAt: notice.publishAt?.toISOString() ?? null,
  publishedAt: notice.publishedAt?.toISOString() ?? null,
  startsAt: notice.content.startsAt,
  endsAt: notice.content.endsAt,
  isExpired: isExpired(notice.content, now),
  households: notice.households,
  reached: await reachedBy(store, notice),
})

const reachedBy = async (store: Store, notice: NoticeDoc): Promise<number> =>
  notice.publishedAt === null
    ? 0
    : store.deliveries.count({ noticeId: notice._id, reachedBy: command.in(['opened', 'told']) })

/**
 * Counted and not read: an urgent notice may have gone to thousands of households, and a desk asks every few seconds. Of `within` only: a lead
 * is given no other stairwell's doors to knock on.
 */
const dueOf = async (
  store: Store,
  { _id, state, content }: NoticeDoc,
  within: string[] | null,
  now: Date,
): Promise<NoticeRow['due']> => {
  if (state !== 'published' || !isUrgentKind(content.kind) || isExpired(content, now)) return null
  const where = within === null ? {} : { stairwellId: command.in(within) }
  const [wechat, call, door] = await Promise.all(
    channels.map((due) => store.deliveries.count({ noticeId: _id, due, ...where })),
  )
  return { wechat: wechat ?? 0, call: call ?? 0, door: door ?? 0 }
}

const asAlarm = ({ _id, code, templateId, count, lastAt }: AlarmDoc): Alarm => ({
  alarmId: _id,
  code,
  templateId,
  count,
  lastAt: lastAt.toISOString(),
})
