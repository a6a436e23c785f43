import { reachesAll } from '../../../domain/portfolio/reach'
import { staffMay } from '../../../domain/staff/policy'
import { PORTFOLIO_MAX } from '../../../types/limits'
import { handOver as contract } from '../../../types/portfolio'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { stop, take } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'
import { AT_ONCE, handSome, type Moved, receiverOf } from './hand'

const NOTHING: Moved = { moved: 0, items: 0, promises: 0 }
const FIELDS = { stairwellId: true, building: true, unit: true, room: true } as const

/**
 * Hands a portfolio over, a few households a call, all that is open in each with it. How far it is stands in a record of its own, written in the transaction of each step: whoever repeats it after
 * a crash goes on there, and reads in the end how much went along altogether.
 */
export const handOver = action(contract, async ({ input, actor, now, store, permit }) => {
  const { estateId, fromId, toId, why } = input
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'keepPortfolios', place))
  if (fromId === toId) return stop('portfolio_same_person')
  const left = await store.householdPlans.find({ contactId: fromId, estateId }, { limit: PORTFOLIO_MAX, field: FIELDS })
  const households = left.map(({ _id, ...at }) => ({ flatId: _id, ...at }))
  const hand = { store, place, by: { personId: actor.personId, name: actor.staff?.name ?? '' }, toId, why, now }
  const receiver = await receiverOf(hand, households.length)
  take(reachesAll(await store.staff.get(toId), place, households, receiver.homes))

  const recordId = `handOver~${fingerprintId('handOver', estateId, fromId, toId)}`
  const some = households.slice(0, AT_ONCE)
  const isDone = households.length <= AT_ONCE
  let sum = (await store.requests.get(recordId))?.outcome as Moved | undefined
  if (some.length > 0)
    await handSome(hand, some, { receiver, fromId }, async (tx, done) => {
      const record = (await tx.requests.get(recordId))?.outcome as (Moved & { isDone: boolean }) | undefined
      // Households that came to somebody after they had handed everything over are another portfolio.
      const before = record && !record.isDone ? record : NOTHING
      sum = {
        moved: before.moved + done.moved,
        items: before.items + done.items,
        promises: before.promises + done.promises,
      }
      const outcome = { ...sum, isDone }
      await tx.requests.put({ _id: recordId, schemaVersion: 1, action: contract.name, inputHash: '', outcome, at: now })
    })
  const { moved, items, promises } = sum ?? NOTHING
  return { done: isDone, total: moved + Math.max(0, households.length - AT_ONCE), moved, items, promises }
})
