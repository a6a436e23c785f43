import type { DoorPlanDoc, OpenRiser, StairwellDoors } from '../../types/planner'
import type { StairwellDoc } from '../../types/stairwell'
import type { TallyDoc } from '../../types/tally'
import { itemState } from '../consent/item-state'
import { isComplete } from '../consent/tally-risers'
import { floorsOf, positionsOf } from '../riser/picture-order'
import { type DoorKnown, doorOf, NOTHING_KNOWN } from './door-of'

export type DoorsAround = {
  known: ReadonlyMap<string, DoorKnown>
  kept: Pick<DoorPlanDoc, 'at' | 'begun'> | null
  now: Date
}

/**
 * Doors and pipes of one stairwell as the planner needs them. Doors: households that have not agreed on something asked of them, from the top floor down and along the corridor. Pipes: those not
 * complete yet, each with the doors it waits for; a household that agreed to a pipe's item is not among them, whatever else it is asked. A pipe without a household never completes: it is only
 * counted, beside all others.
 */
export const stairwellDoors = (
  tally: TallyDoc,
  stairwell: Pick<StairwellDoc, '_id' | 'building' | 'unit' | 'flats' | 'risers'>,
  { known, kept, now }: DoorsAround,
): StairwellDoors => {
  const { building, unit, flats } = stairwell
  const doors = inOrder(stairwell, tally).flatMap(
    (flat) =>
      doorOf(tally, flat, known.get(flat.flatId) ?? NOTHING_KNOWN, {
        paidSince: kept && (kept.begun[flat.flatId] ?? kept.at),
        now,
      }) ?? [],
  )
  const at = new Map(doors.map(({ flatId }, index) => [flatId, index]))
  const all = Object.entries(tally.risers)
  const open = all.filter(([, riser]) => riser.lockedAt === null && !isComplete(riser))
  const onRisers = new Set(all.flatMap(([, { flatIds }]) => flatIds))
  return {
    ...{ stairwellId: stairwell._id, building, unit, version: tally.version },
    floors: floorsOf(flats),
    positions: positionsOf(flats),
    doors,
    risers: open.map(([riserId, { item, flatIds }]): OpenRiser => {
      const missing = flatIds.filter((flatId) => itemState(tally, flatId, item) !== 'agreed')
      return {
        ...{ riserId, kind: item, total: flatIds.length },
        positions: stairwell.risers.find((one) => one.riserId === riserId)?.positions ?? [],
        doors: missing.flatMap((flatId) => at.get(flatId) ?? []).sort((one, other) => one - other),
      }
    }),
    complete: all.length - open.length,
    total: all.length,
    riserless: flats.flatMap(({ flatId, room, joinedTo }) => (joinedTo || onRisers.has(flatId) ? [] : room)),
    // A round freezes no pipe without a household; the stairwell still has it.
    empty: stairwell.risers.filter(({ kind, flatIds }) => flatIds.length === 0 && tally.items.includes(kind)).length,
  }
}

type Placed = Pick<StairwellDoc['flats'][number], 'flatId' | 'room' | 'floor' | 'position'>

/** Households the round asks, in the stairwell's own order; one that the stairwell has lost since is still waited for. */
const inOrder = ({ flats }: Pick<StairwellDoc, 'flats'>, tally: TallyDoc): Placed[] => {
  const here = flats.filter(({ flatId }) => tally.flats[flatId])
  const lost = Object.entries(tally.flats).filter(([id]) => !here.some(({ flatId }) => flatId === id))
  return [...here, ...lost.map(([flatId, { room }]) => ({ flatId, room, floor: 0, position: '' }))]
}
