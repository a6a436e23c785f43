import { concerns } from '../../domain/notice/concerns'
import { inboxOrder } from '../../domain/notice/inbox-order'
import type { InboxEntry } from '../../types/notice'
import type { ActorBinding } from '../../types/person'
import { command, type Store } from './store'

/** Published notices of an estate looked through for one person. */
const LIMIT = 100

/**
 * The notices of one person's flats, in the order a resident should see them. A flat not yet confirmed has them too (rule 8),
 * unread until it is: opening them records nothing. Two reads.
 */
export const inboxOf = async (store: Store, personId: string, bindings: ActorBinding[]): Promise<InboxEntry[]> => {
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
    bindings.filter((binding) => concerns(notice, binding)).map((binding) => ({ notice, binding })),
  )
  const ids = mine.map(({ notice, binding }) => `${notice._id}~${binding.flatId}`)
  const deliveries = ids.length ? await store.deliveries.find({ _id: command.in(ids) }, { limit: 1000 }) : []
  const opened = new Set(
    deliveries
      .filter((delivery) => delivery.rows.some((row) => row.personId === personId))
      .map((delivery) => delivery._id),
  )
  return mine
    .map(({ notice, binding }) => ({
      noticeId: notice._id,
      flatId: binding.flatId,
      kind: notice.content.kind,
      title: notice.content.title,
      where: notice.content.where,
      startsAt: notice.content.startsAt,
      endsAt: notice.content.endsAt,
      publishedAt: notice.publishedAt?.toISOString() ?? '',
      unread: !opened.has(`${notice._id}~${binding.flatId}`),
      estateName: estates.find((estate) => estate._id === notice.estateId)?.name ?? '',
    }))
    .sort(inboxOrder)
}
