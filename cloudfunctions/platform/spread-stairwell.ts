import { whomToRemind } from '../../domain/message/whom-to-remind'
import { isAddressed } from '../../domain/notice/audience'
import { newDelivery } from '../../domain/notice/delivery'
import { decided, isUndecided } from '../../domain/notice/undecided'
import { flatsOf, primaryFlats } from '../../domain/riser/primary-flats'
import type { MessageDoc, MessageTemplate } from '../../types/message'
import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc } from '../../types/notice-ledger'
import type { StairwellDoc } from '../../types/stairwell'
import { grantId } from './grants'
import { heardIn } from './heard-in'
import { handOnEnded, messageId } from './messages'
import { command, type Store } from './store'

/** More persons than a stairwell has, and documents of one read (rule 19). */
const PERSONS_MAX = 1000

export type Spreading = {
  notice: NoticeDoc
  template: MessageTemplate | null
  isHalted: boolean
  /** Of a withdrawal: the notices it takes back, and only who heard of one of them is told. Null: everybody concerned is. */
  takesBack: string[] | null
  now: Date
}

/**
 * Makes the deliveries of one stairwell and the messages of its people. Every id follows from the notice, so a repetition or a second
 * run at the same time finds what is there and adds what is missing. The delivery comes first: who fails to send has one to hand on.
 */
export const spreadStairwell = async (store: Store, spreading: Spreading, stairwellId: string): Promise<void> => {
  const { notice, takesBack } = spreading
  const stairwell = await store.stairwells.get(stairwellId)
  if (!stairwell) return
  const heard = takesBack && (await heardIn(store, takesBack, stairwell))
  if (heard?.size === 0) return
  const households = await householdsIn(store, spreading, stairwell, heard)
  const deliveries = households.map(({ personIds, reason, ...household }) =>
    newDelivery(notice, household, personIds, reason),
  )
  await store.deliveries.createMissing(deliveries)
  await makeMessages(store, spreading, stairwell, await standingOf(store, deliveries, notice._id, stairwellId))
}

/** What stands there counts, whoever made it: an earlier run, or somebody who opened the notice or rang before it was spread. */
const standingOf = async (
  store: Store,
  fresh: DeliveryDoc[],
  noticeId: string,
  stairwellId: string,
): Promise<DeliveryDoc[]> => {
  const found = await store.deliveries.all({ noticeId, stairwellId })
  const undecided = found.filter(isUndecided)
  if (undecided.length === 0) return found
  for (const { _id } of undecided) {
    const mine = fresh.find((one) => one._id === _id)
    if (!mine) continue
    await store.transact(async (tx) => {
      const early = await tx.deliveries.get(_id)
      if (early && isUndecided(early)) await tx.deliveries.put(decided(early, mine))
    })
  }
  return store.deliveries.all({ noticeId, stairwellId })
}

const householdsIn = async (
  store: Store,
  { notice, template, isHalted }: Spreading,
  stairwell: StairwellDoc,
  heard: ReadonlySet<string> | null,
) => {
  const [files, bindings] = await Promise.all([
    store.households.all({ stairwellId: stairwell._id }, { owners: true }),
    store.bindings.all({ stairwellId: stairwell._id, state: 'active' }, { personId: true, flatId: true, role: true }),
  ])
  const withPhone = new Set(
    files.filter(({ owners }) => owners.some(({ phone }) => phone !== null)).map(({ _id }) => _id),
  )
  const grants = template
    ? await grantedAmong(store, template.id, [...new Set(bindings.map((one) => one.personId))])
    : null
  return primaryFlats(stairwell)
    .filter(({ flatId }) => (notice.flatIds?.includes(flatId) ?? true) && (heard?.has(flatId) ?? true))
    .map(({ flatId }) => {
      const flats = flatsOf(stairwell, flatId)
      const addressed = flats.flatMap((flat) =>
        bindings
          .filter((binding) => binding.flatId === flat.flatId)
          .filter(({ role }) => isAddressed(notice.audience, role, flat.occupancy))
          .map(({ personId }) => personId),
      )
      return {
        flatId,
        stairwellId: stairwell._id,
        hasPhone: flats.some((flat) => withPhone.has(flat.flatId)),
        ...whomToRemind({
          addressed,
          hasTemplate: template !== null,
          isHalted,
          hasGrant: (personId) => grants?.has(personId) ?? false,
        }),
      }
    })
}

/** Persons who still let us send with this template. */
const grantedAmong = async (store: Store, templateId: string, personIds: string[]): Promise<Set<string>> => {
  if (personIds.length === 0) return new Set()
  const grants = await store.grants.find(
    { _id: command.in(personIds.map((id) => grantId(id, templateId))), left: command.gt(0) },
    { limit: PERSONS_MAX, field: { personId: true } },
  )
  return new Set(grants.map(({ personId }) => personId))
}

/** One message a person, whatever the number of their flats. */
const makeMessages = async (
  store: Store,
  { notice, template, now }: Spreading,
  stairwell: StairwellDoc,
  deliveries: DeliveryDoc[],
): Promise<void> => {
  const flatIdsOf = new Map<string, string[]>()
  for (const { flatId } of primaryFlats(stairwell)) {
    const delivery = deliveries.find((one) => one.flatId === flatId)
    if (delivery?.due !== 'wechat') continue
    for (const personId of delivery.personIds) flatIdsOf.set(personId, [...(flatIdsOf.get(personId) ?? []), flatId])
  }
  if (!template || flatIdsOf.size === 0) return
  const messages = [...flatIdsOf].map(
    ([personId, flatIds]): MessageDoc => ({
      _id: messageId(notice._id, personId),
      schemaVersion: 1,
      noticeId: notice._id,
      personId,
      templateId: template.id,
      flatIds,
      state: 'waiting',
      dueAt: now,
      claimId: null,
      claimedAt: null,
      errorCode: null,
      endedAt: null,
    }),
  )
  await store.messages.createMissing(messages)
  await joinKnown(store, messages)
}

/**
 * A person with flats in several stairwells meets their message again: it gets the flat too, and hands it on if it ended in vain. That
 * a flat stands in the message says nothing about whether it was handed on: a run may have died in between.
 */
const joinKnown = async (store: Store, messages: MessageDoc[]): Promise<void> => {
  const known = await store.messages.find({ _id: command.in(messages.map(({ _id }) => _id)) }, { limit: PERSONS_MAX })
  for (const { _id, flatIds } of messages) {
    const message = await joined(store, known.find((one) => one._id === _id) ?? null, _id, flatIds)
    if (message?.state !== 'failed' && message?.state !== 'unknown') continue
    for (const flatId of flatIds) await handOnEnded(store, message, flatId)
  }
}

/** The message as it stands with these flats in it: one that ends later sees to them itself. */
const joined = async (
  store: Store,
  known: MessageDoc | null,
  id: string,
  flatIds: string[],
): Promise<MessageDoc | null> => {
  const added = flatIds.filter((flatId) => !known?.flatIds.includes(flatId))
  if (added.length === 0) return known
  await store.messages.updateIf(id, [{}], { flatIds: command.addToSet({ $each: added }) })
  return store.messages.get(id)
}
