import { checkKept } from '../../../domain/planner/check-kept'
import { staffMay } from '../../../domain/staff/policy'
import { type DoorPlanDoc, type KeptDoorPlan, keepDoorPlan } from '../../../types/planner'
import { action } from '../../platform/action'
import { askingRound } from '../../platform/open-round'
import { placeOfEstate } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { wasDone } from '../../platform/repeated'
import type { Store } from '../../platform/store'

/** Keeps a plan to work by, in one transaction with the round it is of and the plan it replaces. */
export const keep = action(keepDoorPlan, async ({ input, actor, now, store, requestId, permit, commit }) => {
  const { estateId, rev, ...plan } = input
  permit(staffMay(actor, 'planDoors', await placeOfEstate(store, estateId)))
  take(checkKept(plan))
  const rooms = (await wasDone(store, actor, requestId)) ? {} : await roomsOf(store, estateId, plan)
  return commit(async (tx) => {
    const round = await askingRound(tx, found(await tx.estates.get(estateId)), now)
    if (!round) return stop('round_not_open')
    const before = await tx.doorPlans.get(estateId)
    if ((before?.rev ?? 0) !== rev) stop('door_plan_changed')
    await tx.doorPlans.put({
      ...{ _id: estateId, schemaVersion: 1, roundId: round._id, ...plan, rooms },
      begun: begunOf(plan, before?.roundId === round._id ? before : null, now),
      ...{ by: actor.personId, byName: actor.staff?.name ?? '', at: now, rev: rev + 1 },
    })
    return { rev: rev + 1 }
  })
})

/** A door that was visited before it was planned anew has those visits paid for still: they made it cheaper just now, and must not make it dearer by being kept. */
const begunOf = ({ doors }: KeptDoorPlan, before: Pick<DoorPlanDoc, 'at' | 'begun'> | null, now: Date) =>
  Object.fromEntries(doors.map(({ flatId }) => [flatId, before?.begun[flatId] ?? before?.at ?? now]))

/** What its doors are called. Refuses `not_found` unless every door named anywhere in the plan is of the estate, and in the stairwell that is said. */
const roomsOf = async (store: Store, estateId: string, plan: KeptDoorPlan): Promise<Record<string, string>> => {
  const { doors, pins, excludes, costs } = plan
  const ids = [...new Set([...doors.map(({ flatId }) => flatId), ...pins, ...excludes, ...Object.keys(costs)])]
  const households = await store.households.among(ids, { stairwellId: true }, { estateId })
  const stairwellOf = new Map(households.map(({ _id, stairwellId }) => [_id, stairwellId]))
  if (ids.some((flatId) => !stairwellOf.has(flatId))) stop('not_found')
  if (doors.some(({ flatId, stairwellId }) => stairwellOf.get(flatId) !== stairwellId)) stop('not_found')
  const stairwells = await store.stairwells.among([...new Set(doors.map(({ stairwellId }) => stairwellId))], {
    flats: true,
  })
  const room = new Map(stairwells.flatMap(({ flats }) => flats.map((flat) => [flat.flatId, flat.room])))
  return Object.fromEntries(doors.map(({ flatId }) => [flatId, room.get(flatId) ?? '']))
}
