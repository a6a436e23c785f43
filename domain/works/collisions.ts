import type { AvailabilityDoc, HalfDay, WorksDoc } from '../../types/works'
import { whenThere } from '../slots/when-there'
import { keyOf, slotOf } from './slot-of'

type Dated = Pick<WorksDoc, 'flatIds' | 'stages'>

/** Flats of these works in which another crew is at one of their half-days. */
export const flatsTaken = (works: Dated, others: readonly Dated[]): string[] => {
  const keys = new Set(slotOf(works.stages).map(keyOf))
  const meeting = others.filter(({ stages }) => slotOf(stages).some((halfDay) => keys.has(keyOf(halfDay))))
  const busy = new Set(meeting.flatMap(({ flatIds }) => flatIds))
  return works.flatIds.filter((flatId) => busy.has(flatId))
}

/** Households that cannot be there, or said nothing, at one of these half-days; without those somebody has settled it with. */
export const absentFlats = (
  flatIds: readonly string[],
  halfDays: HalfDay[],
  said: readonly Pick<AvailabilityDoc, 'flatId' | 'home' | 'blackouts' | 'key'>[],
  settledFlatIds: readonly string[],
): string[] => {
  const households = new Map(said.map((one) => [one.flatId, one]))
  return flatIds.filter(
    (flatId) =>
      !settledFlatIds.includes(flatId) && whenThere(halfDays, households.get(flatId)).some((isThere) => !isThere),
  )
}
