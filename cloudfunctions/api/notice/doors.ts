import { templateFor } from '../../../domain/message/message-fields'
import { isAddressed } from '../../../domain/notice/audience'
import { isExpired } from '../../../domain/notice/is-expired'
import { walkingOrder } from '../../../domain/notice/walking-order'
import { flatsOf, primaryFlats } from '../../../domain/riser/primary-flats'
import { staffMay } from '../../../domain/staff/policy'
import type { MessageDoc } from '../../../types/message'
import type { NoticeDoc } from '../../../types/notice'
import { type DeliveryDoc, type Door, viewDoors } from '../../../types/notice-ledger'
import type { Flat, StairwellDoc } from '../../../types/stairwell'
import { action } from '../../platform/action'
import { grantId } from '../../platform/grants'
import { messageId } from '../../platform/messages'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import { command, type Store } from '../../platform/store'
import { messageTemplates } from '../../platform/templates'

/** Persons of one stairwell looked through at the most. */
const PERSONS_MAX = 1000

/**
 * The doors of one stairwell that a notice concerns, in walking order: reached or not, what WeChat did, who must act next. What became of a
 * household is for those who work in that very stairwell.
 */
export const doors = action(viewDoors, async ({ input, actor, now, store, permit }) => {
  const notice = found(await store.notices.get(input.noticeId))
  const place = await placeOfEstate(store, notice.estateId)
  permit(staffMay(actor, 'viewDoors', { ...place, stairwellId: input.stairwellId }))
  const isConcerned = notice.stairwellIds.includes(input.stairwellId)
  const [stairwell, deliveries] = await Promise.all([
    isConcerned ? store.stairwells.get(input.stairwellId) : null,
    store.deliveries.all({ noticeId: notice._id, stairwellId: input.stairwellId }),
  ])
  // Nobody need ring or knock for what no longer stands, or is over.
  const isDue = notice.state === 'published' && !isExpired(notice.content, now)
  const byFlat = new Map(deliveries.map((delivery) => [delivery.flatId, isDue ? delivery : { ...delivery, due: null }]))
  const households = householdsConcerned(notice, found(stairwell), byFlat)
  const flats = [...households.keys()].sort(walkingOrder)
  const [messages, grants] = await Promise.all([messagesOf(store, deliveries), grantsOf(store, notice, households)])
  return {
    doors: flats.map((flat) => doorOf(flat, byFlat.get(flat.flatId), messages, grants.get(flat.flatId) ?? 0)),
  }
})

/** By its primary flat, all flats of a household. */
type Households = ReadonlyMap<Flat, Flat[]>

/** Of a withdrawal only those who heard are told: they have a delivery of it. */
const householdsConcerned = (
  { flatIds, replaces }: NoticeDoc,
  stairwell: StairwellDoc,
  byFlat: ReadonlyMap<string, DeliveryDoc>,
): Households =>
  new Map(
    primaryFlats(stairwell)
      .filter(({ flatId }) => flatIds?.includes(flatId) ?? true)
      .filter(({ flatId }) => replaces?.how !== 'withdrawal' || byFlat.has(flatId))
      .map((primary) => [primary, flatsOf(stairwell, primary.flatId)]),
  )

const doorOf = (
  { flatId, room, floor }: Flat,
  delivery: DeliveryDoc | undefined,
  messages: ReadonlyMap<string, MessageDoc>,
  grantsLeft: number,
): Door => ({
  flatId,
  room,
  floor,
  reached: delivery?.reachedBy ?? null,
  at: delivery?.reachedAt?.toISOString() ?? null,
  due: delivery?.due ?? null,
  reason: delivery?.reason ?? null,
  messages: (delivery?.personIds ?? []).flatMap((personId) => {
    const message = messages.get(messageId(delivery?.noticeId ?? '', personId))
    return message ? { state: message.state, at: message.endedAt?.toISOString() ?? null } : []
  }),
  grantsLeft,
  attempts: delivery?.events.filter(({ by }) => by === 'noAnswer').length ?? 0,
  hasPhone: delivery?.hasPhone ?? false,
  answer: delivery?.answer?.option ?? null,
})

const messagesOf = async (store: Store, deliveries: DeliveryDoc[]): Promise<Map<string, MessageDoc>> => {
  const ids = deliveries.flatMap(({ noticeId, personIds }) =>
    personIds.map((personId) => messageId(noticeId, personId)),
  )
  if (ids.length === 0) return new Map()
  const messages = await store.messages.find({ _id: command.in(ids) }, { limit: PERSONS_MAX })
  return new Map(messages.map((message) => [message._id, message]))
}

/** Reminders of the notice's own template that its audience in each household still lets us send, by the primary flat. */
const grantsOf = async (store: Store, notice: NoticeDoc, households: Households): Promise<Map<string, number>> => {
  const template = templateFor(messageTemplates(), notice.content.kind)
  if (!template || households.size === 0) return new Map()
  const flats = [...households.values()].flat()
  const occupancy = new Map(flats.map((flat) => [flat.flatId, flat.occupancy]))
  const bindings = (
    await store.bindings.find(
      { flatId: command.in(flats.map(({ flatId }) => flatId)), state: 'active' },
      { limit: PERSONS_MAX, field: { personId: true, flatId: true, role: true } },
    )
  ).filter(({ flatId, role }) => isAddressed(notice.audience, role, occupancy.get(flatId) ?? 'unknown'))
  if (bindings.length === 0) return new Map()
  const ids = [...new Set(bindings.map(({ personId }) => grantId(personId, template.id)))]
  const grants = await store.grants.find({ _id: command.in(ids) }, { limit: PERSONS_MAX, field: { left: true } })
  const left = new Map(grants.map((grant) => [grant._id, grant.left]))
  return new Map(
    [...households].map(([primary, ofOne]) => {
      const theirs = bindings.filter(({ flatId }) => ofOne.some((flat) => flat.flatId === flatId))
      const people = [...new Set(theirs.map(({ personId }) => personId))]
      return [primary.flatId, people.reduce((sum, id) => sum + (left.get(grantId(id, template.id)) ?? 0), 0)]
    }),
  )
}
