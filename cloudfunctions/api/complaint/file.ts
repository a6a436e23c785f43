import { type About, aboutWhom, levelOf } from '../../../domain/complaint/about'
import { mayComplain } from '../../../domain/complaint/policy'
import { fileComplaint } from '../../../types/complaint'
import { VISIT_BACK_DAYS } from '../../../types/limits'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { planAt } from '../../platform/household-place'
import { stop, take } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'
import { command, type Store, type Transaction } from '../../platform/store'

/** Visits of late that a complaint may be about. */
const RECENT_MAX = 100
const DAY_MS = 86_400_000

/** A household about who visits it: past the visiting team, to whom it is not about (rule 43). Refuses `not_found` for a visit that was not made to it. */
export const file = action(fileComplaint, async ({ input, actor, now, store, requestId, permit, commit }) => {
  const { what, words, visitId } = input
  const { flatId, flat, place, stairwell } = await planAt(store, input)
  permit(mayComplain(actor, place))
  const complaintId = fingerprintId('complaint', actor.personId, requestId)
  const recent = visitId ? [] : await recentVisits(store, place.flatIds, now)
  return commit(async (tx) => {
    take(mayComplain(await asBoundNow(tx, actor), place))
    const visit = visitId ? await tx.visits.get(visitId) : null
    if (visitId && (!visit || !place.flatIds.includes(visit.flatId))) return stop('not_found')
    const { people, companions } = aboutWhom(visit, recent, await tx.householdPlans.get(flatId))
    const level = levelOf(await isAnyOfCommunity(tx, people, stairwell.estateId))
    await tx.complaints.create({
      _id: complaintId,
      schemaVersion: 1,
      estateId: stairwell.estateId,
      stairwellId: stairwell._id,
      flatId,
      ...{ building: stairwell.building, unit: stairwell.unit, room: flat.room },
      by: actor.personId,
      ...{ what, words, visitId },
      about: people.map(({ personId }) => personId),
      aboutNames: [...new Set([...people.map(({ name }) => name), ...companions])],
      level,
      isOpen: true,
      at: now,
      answer: null,
    })
    return { complaintId, level }
  })
})

/** Visits that somebody may still write down as of now. */
const recentVisits = (store: Store, flatIds: readonly string[], now: Date) =>
  store.visits.find(
    { flatId: command.in([...flatIds]), at: command.gte(new Date(now.getTime() - VISIT_BACK_DAYS * DAY_MS)) },
    {
      ...{ limit: RECENT_MAX, orderBy: ['at', 'desc'] },
      field: { by: true, byName: true, with: true, how: true, entered: true },
    },
  )

/** Whether any of them would answer for the community here. */
const isAnyOfCommunity = async (tx: Transaction, people: About['people'], estateId: string): Promise<boolean> => {
  const staff = await Promise.all(people.map(({ personId }) => tx.staff.get(personId)))
  return staff.some((one) =>
    one?.grants.some((grant) => grant.role === 'community' && grant.estateIds.includes(estateId)),
  )
}
