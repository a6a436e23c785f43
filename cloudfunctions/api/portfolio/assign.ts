import { reachesAll } from '../../../domain/portfolio/reach'
import { primaryOf } from '../../../domain/riser/primary-flats'
import { staffMay } from '../../../domain/staff/policy'
import { assignHouseholds } from '../../../types/portfolio'
import { action } from '../../platform/action'
import { ownHomes } from '../../platform/own-homes'
import { placeOfEstate } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { wasDone } from '../../platform/repeated'
import { command, type Store } from '../../platform/store'
import { AT_ONCE, type Hand, handSome, receiverOf } from './hand'

/**
 * Puts households into somebody's portfolio, a few a transaction; plans are made for those which have none. A repeated request goes on where it stopped. All are looked at before the first
 * is moved; nobody says who looks after their own home.
 */
export const assign = action(assignHouseholds, async ({ input, actor, now, store, requestId, permit, commit }) => {
  const { estateId, personId, flats } = input
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'keepPortfolios', place))
  const homes = await ownHomes(store, actor.bindings)
  const by = { personId: actor.personId, name: actor.staff?.name ?? '' }
  if (!(await wasDone(store, actor, requestId)))
    await assignAll({ store, place, by, toId: personId, why: '', now }, estateId, flats, homes)
  return commit(async () => ({ assigned: flats.length }))
})

const assignAll = async (
  hand: Hand,
  estateId: string,
  flats: { stairwellId: string; flatId: string }[],
  homes: ReadonlySet<string>,
): Promise<void> => {
  const { store, place, toId } = hand
  const households = await householdsOf(store, estateId, flats)
  if (households.some(({ flatId }) => homes.has(flatId))) stop('not_allowed')
  const plans = await store.householdPlans.among(
    households.map(({ flatId }) => flatId),
    { contactId: true },
  )
  const contactOf = new Map(plans.map(({ _id, contactId }) => [_id, contactId]))
  const pending = households.filter(({ flatId }) => (contactOf.get(flatId) ?? null) !== toId)
  const receiver = await receiverOf(hand, pending.length)
  if (toId !== null) take(reachesAll(await store.staff.get(toId), place, households, receiver.homes))
  for (let from = 0; from < pending.length; from += AT_ONCE)
    await handSome(hand, pending.slice(from, from + AT_ONCE), { receiver })
}

/** Each household once, by its primary flat. Refuses `not_found` for one that is not in the estate. */
const householdsOf = async (store: Store, estateId: string, flats: { stairwellId: string; flatId: string }[]) => {
  const ids = [...new Set(flats.map(({ stairwellId }) => stairwellId))]
  const stairwells = await store.stairwells.find({ _id: command.in(ids), estateId }, { limit: ids.length })
  const all = flats.map(({ stairwellId, flatId }) => {
    const stairwell = found(stairwells.find(({ _id }) => _id === stairwellId))
    const primaryId = found(primaryOf(stairwell, flatId))
    const { room } = stairwell.flats.find((flat) => flat.flatId === primaryId) ?? stop('not_found')
    return { stairwellId, flatId: primaryId, building: stairwell.building, unit: stairwell.unit, room }
  })
  return [...new Map(all.map((one) => [one.flatId, one])).values()]
}
