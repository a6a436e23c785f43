import { whomToRemind } from '../../domain/message/whom-to-remind'
import { isAddressed } from '../../domain/notice/audience'
import { newDelivery } from '../../domain/notice/delivery'
import { flatsOf, primaryFlats } from '../../domain/riser/primary-flats'
import type { MessageDoc, MessageTemplate } from '../../types/message'
import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc } from '../../types/notice-ledger'
import type { StairwellDoc } from '../../types/stairwell'
import { grantId } from './grants'
import { handOnEnded, messageId } from './messages'
import { command, type Store } from './store'

/** More persons than a stairwell has, and documents of one read (rule 19). */
const PERSONS_MAX = 1000

export type Spreading = { notice: NoticeDoc; template: MessageTemplate | null; isHalted: boolean; now: Date }

/**
 * Makes the deliveries of one stairwell and the messages of its people. Every id follows from the notice, so a repetition or a second
 * run at the same time finds what is there and adds what is missing. The delivery comes first: who fails to send has one to hand on.
 */
export const spreadStairwell = async (store: Store, spreading: Spreading, stairwellId: string): Promise<void> => {
  const { notice } = spreading
  const stairwell = await store.stairwells.get(stairwellId)
  if (!stairwell) return
  const households = await householdsIn(store, spreading, stairwell)
  await store.deliveries.createMissing(
    households.map(({ personIds, reason, ...household }) => newDelivery(notice, household, personIds, reason)),
  )
  // What stands there counts, whoever made it: an earlier run, or somebody who opened the notice before it was spread.
  const deliveries = await store.deliveries.all({ noticeId: notice._id, stairwellId })
  await makeMessages(store, spreading, stairwell, deliveries)
}

const householdsIn = async (store: Store, { notice, template, isHalted }: Spreading, stairwell: StairwellDoc) => {
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
    .filter(({ flatId }) => notice.flatIds === null || notice.flatIds.includes(flatId))
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

/** A person with flats in several stairwells meets their message again: it gets the flat too, and hands it on if it ended in vain. */
const joinKnown = async (store: Store, messages: MessageDoc[]): Promise<void> => {
  const known = await store.messages.find(
    { _id: command.in(messages.map(({ _id }) => _id)) },
    { limit: PERSONS_MAX, field: { flatIds: true } },
  )
  for (const { _id, flatIds } of messages) {
    const before = known.find((one) => one._id === _id)?.flatIds ?? []
    const added = flatIds.filter((flatId) => !before.includes(flatId))
    if (added.length === 0) continue
    await store.messages.updateIf(_id, [{}], { flatIds: command.addToSet({ $each: added }) })
    const message = await store.messages.get(_id)
    if (message?.state !== 'failed' && message?.state !== 'unknown') continue
    for (const flatId of added) await handOnEnded(store, message, flatId)
  }
}
