import { mayFind } from '../../domain/notice/audience'
import { concerns } from '../../domain/notice/concerns'
import { deliveryId } from '../../domain/notice/delivery'
import { inboxOrder } from '../../domain/notice/inbox-order'
import { isExpired } from '../../domain/notice/is-expired'
import type { NoticeDoc } from '../../types/notice'
import type { InboxEntry } from '../../types/notice-inbox'
import type { ActorBinding } from '../../types/person'
import { command, type Store } from './store'

/** Published notices of an estate looked through for one person. */
const LIMIT = 100

/**
 * The standing notices of one person's flats, in the order a resident should see them. A flat not yet confirmed has them too (rule 8),
 * unread until it is: opening them records nothing. Three reads, at the most.
 */
export const inboxOf = async (
  store: Store,
  personId: string,
  bindings: ActorBinding[],
  now: Date,
): Promise<InboxEntry[]> => {
  if (bindings.length === 0) return []
  const estateIds = [...new Set(bindings.map((binding) => binding.estateId))]
  const [notices, estates] = await Promise.all([
    store.notices.find(
      { estateId: command.in(estateIds), state: 'published' },
      { limit: LIMIT, orderBy: ['publishedAt', 'desc'] },
    ),
    store.estates.find({ _id: command.in(estateIds) }, { limit: LIMIT, field: { name: true } }),
  ])
  const mine = notices.flatMap((notice) =>
    bindings
      .filter((binding) => concerns(notice, binding) && mayFind(notice.audience, binding.role))
      .map((binding) => ({ notice, id: deliveryId(notice._id, binding.flatId), flatId: binding.flatId })),
  )
  const opened = await openedBy(
    store,
    personId,
    mine.map(({ id }) => id),
  )
  const names = new Map(estates.map(({ _id, name }) => [_id, name]))
  return mine
    .map(({ notice, id, flatId }) => ({
      ...outline(notice, now),
      flatId,
      unread: !opened.has(id),
      estateName: names.get(notice.estateId) ?? '',
    }))
    .sort(inboxOrder)
}

/** Those of the deliveries whose notice this person opened. */
const openedBy = async (store: Store, personId: string, ids: string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const deliveries = await store.deliveries.find({ _id: command.in(ids) }, { limit: 1000, field: { events: true } })
  return new Set(
    deliveries
      .filter(({ events }) => events.some((event) => event.by === 'opened' && event.personId === personId))
      .map(({ _id }) => _id),
  )
}

const outline = (
  { _id, content, publishedAt, replaces }: NoticeDoc,
  now: Date,
): Omit<InboxEntry, 'flatId' | 'unread' | 'estateName'> => ({
  noticeId: _id,
  kind: content.kind,
  title: content.title,
  where: content.where,
  startsAt: content.startsAt,
  endsAt: content.endsAt,
  publishedAt: publishedAt?.toISOString() ?? '',
  replaces: replaces?.how ?? null,
  isExpired: isExpired(content, now),
})
