import { instantAt } from '@chuanmen/domain/works/instant-at'
import { keyOf, slotOf } from '@chuanmen/domain/works/slot-of'
import { WATER_STOP_AHEAD_HOURS, WORKING_HALVES } from '@chuanmen/types/limits'
import type { WorksView } from './visit-words'

export type Start = WorksView['starts'][number] & {
  key: string
  /** A stop that could not be told of 24 hours ahead (rule 37); the server decides to the minute. */
  isTooSoon: boolean
  /** Its dates stand there now. */
  isNow: boolean
}

const HOUR_MS = 3_600_000
export const isWaterRiser = ({ kind }: Pick<WorksView, 'kind'>) => kind === 'kitchenWater' || kind === 'bathroomWater'

/** Those that may be announced in time first, of them fewest absent households, then the earliest. */
export function bestFirst(view: Pick<WorksView, 'starts' | 'kind' | 'stages'>, now: number): Start[] {
  const [stands] = slotOf(view.stages)
  const isWater = isWaterRiser(view)
  return view.starts
    .map((one) => {
      const { on, half } = one.start
      const ahead = instantAt(on, WORKING_HALVES[half].from).getTime() - now
      return {
        ...one,
        key: keyOf(one.start),
        isTooSoon: isWater && ahead < WATER_STOP_AHEAD_HOURS * HOUR_MS,
        isNow: stands !== undefined && keyOf(stands) === keyOf(one.start),
      }
    })
    .sort(
      (one, other) =>
        Number(one.isTooSoon) - Number(other.isTooSoon) ||
        one.absentFlatIds.length - other.absentFlatIds.length ||
        one.key.localeCompare(other.key),
    )
}
