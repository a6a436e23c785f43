import { mayFind, mayRead } from '../../domain/notice/audience'
import { concerns } from '../../domain/notice/concerns'
import { deliveryId } from '../../domain/notice/delivery'
import { inboxOrder } from '../../domain/notice/inbox-order'
import { isExpired } from '../../domain/notice/is-expired'
import { primaryOf } from '../../domain/riser/primary-flats'
import type { NoticeDoc } from '../../types/notice'
import type { InboxEntry } from '../../types/notice-inbox'
import type { DeliveryDoc } from '../../types/notice-ledger'
import { audiences } from '../../types/notice-words'
import type { ActorBinding } from '../../types/person'
import { command, type Store } from './store'

/** Newest notices of one person's flats that are listed, and documents of one read. */
const LIMIT = 100

/** What an entry is made of: not the body, nor the households it went to, of which there may be thousands. */
const OUTLINE = Object.fromEntries(
  [
    ...['estateId', 'state', 'audience', 'target.scope', 'publishedAt', 'replaces'],
    ...(['kind', 'title', 'where', 'startsAt', 'endsAt', 'validUntil'] as const).map((name) => `content.${name}`),
  ].map((name) => [name, true as const]),
)

/** A binding, and the flat that its household goes by: its own, or the one that it was joined into. */
type Home = ActorBinding & { primaryId: string }

/**
 * The standing notices of one person's flats, in the order a resident should see them. A flat not yet confirmed has them too (rule 8),
 * unread until it is: opening them records nothing. Four reads, at the most.
 */
export const inboxOf = async (
  store: Store,
  personId: string,
  bindings: ActorBinding[],
  now: Date,
): Promise<InboxEntry[]> => {
  if (bindings.length === 0) return []
  const estateIds = [...new Set(bindings.map((binding) => binding.estateId))]
  const [homes, estates] = await Promise.all([
    homesOf(store, bindings),
    store.estates.find({ _id: command.in(estateIds) }, { limit: LIMIT, field: { name: true } }),
  ])
  const notices = await noticesTo(store, homes)
  const mine = notices.flatMap((notice) =>
    homes
      // With one home, the query has asked the first already.
      .filter((home) => (homes.length === 1 || concerns(notice, home)) && mayRead(notice, home))
      .map(({ flatId, primaryId }) => ({
        notice,
        // A notice that was there before the flat was joined into another has a delivery of its own.
        ids: [...new Set([flatId, primaryId])].map((id) => deliveryId(notice._id, id)),
        takenBackIds:
          notice.replaces?.how === 'withdrawal'
            ? [flatId, primaryId].map((id) => deliveryId(notice.replaces?.noticeId ?? '', id))
            : null,
        flatId,
      })),
  )
  const deliveries = await deliveriesOf(
    store,
    mine.flatMap(({ ids, takenBackIds }) => [...ids, ...(takenBackIds ?? [])]),
  )
  const isOpened = (id: string): boolean =>
    deliveries.get(id)?.events.some((event) => event.by === 'opened' && event.personId === personId) ?? false
  const names = new Map(estates.map(({ _id, name }) => [_id, name]))
  return mine
    .filter(
      // Who never heard of a notice need not hear that it is off: they have no delivery of that.
      ({ ids, takenBackIds }) =>
        takenBackIds === null ||
        ids.some((id) => deliveries.has(id)) ||
        takenBackIds.some((id) => Boolean(deliveries.get(id)?.reachedAt)),
    )
    .map(({ notice, ids, flatId }) => ({
      ...outline(notice, now),
      flatId,
      unread: !ids.some(isOpened),
      estateName: names.get(notice.estateId) ?? '',
    }))
    .sort(inboxOrder)
}

const homesOf = async (store: Store, bindings: ActorBinding[]): Promise<Home[]> => {
  const ids = [...new Set(bindings.map(({ stairwellId }) => stairwellId))]
  const stairwells = await store.stairwells.find(
    { _id: command.in(ids) },
    { limit: ids.length, field: { 'flats.flatId': true, 'flats.joinedTo': true } },
  )
  return bindings.map((binding) => {
    const stairwell = stairwells.find(({ _id }) => _id === binding.stairwellId)
    return { ...binding, primaryId: (stairwell && primaryOf(stairwell, binding.flatId)) ?? binding.flatId }
  })
}

/**
 * Asked by stairwell and household and not by estate: whatever else goes out in the estate pushes none of them out. A field that holds
 * an array meets `in` by any of its elements; `flatIds` is null where a whole stairwell is meant.
 */
const noticesTo = (store: Store, homes: Home[]): Promise<NoticeDoc[]> =>
  store.notices.find(
    {
      stairwellIds: command.in([...new Set(homes.map(({ stairwellId }) => stairwellId))]),
      state: 'published',
      flatIds: command.in([null, ...new Set(homes.flatMap(({ flatId, primaryId }) => [flatId, primaryId]))]),
      audience: command.in(audiences.filter((audience) => homes.some(({ role }) => mayFind(audience, role)))),
      ...(homes.some(({ state }) => state === 'active') ? {} : { 'target.scope': command.neq('reasons') }),
    },
    {
      limit: LIMIT,
      orderBy: ['publishedAt', 'desc'],
      field: homes.length === 1 ? OUTLINE : { ...OUTLINE, stairwellIds: true, flatIds: true },
    },
  )

const deliveriesOf = async (
  store: Store,
  ids: string[],
): Promise<Map<string, Pick<DeliveryDoc, 'events' | 'reachedAt'>>> => {
  if (ids.length === 0) return new Map()
  const deliveries = await store.deliveries.find(
    { _id: command.in(ids) },
    { limit: 1000, field: { events: true, reachedAt: true } },
  )
  return new Map(deliveries.map((delivery) => [delivery._id, delivery]))
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
