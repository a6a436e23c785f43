import type { StairwellDoc } from '../../types/stairwell'
import type { Stage, WorksDoc } from '../../types/works'
import { primaryOf } from '../riser/primary-flats'
import { storeysOf } from './storeys'

/**
 * Works inside a flat begin with its protection: the survey only looks, sweeping the stairs enters nobody's flat. Emergency works are works inside a flat like
 * any other: what a flat was like is photographed in ten minutes, and its loss cannot be made good.
 */
const isInside = ({ kind, needsEntry }: Stage): boolean => needsEntry && kind !== 'survey'

/**
 * Storeys at which works inside flats have begun. A step begun without a storey named stands for all of them: nobody knows then whose floor was
 * opened first.
 */
export const begunAt = (stages: readonly Stage[], storeys: readonly number[]): number[] => {
  const begun = stages
    .filter((stage) => isInside(stage) && stage.state !== 'planned')
    .flatMap(({ state, floors }) => (state === 'done' || floors.length === 0 ? storeys : floors))
  return storeys.filter((storey) => begun.includes(storey))
}

/** Storeys that a report opens: works stood before them and are inside after it. Late, missed and looked-at open none. */
export const openedAt = (before: readonly Stage[], after: readonly Stage[], storeys: readonly number[]): number[] => {
  const begun = begunAt(before, storeys)
  return begunAt(after, storeys).filter((storey) => !begun.includes(storey))
}

type Plan = Pick<StairwellDoc, 'flats' | 'risers'>

/** Households of a riser's works whose rooms it passes at these storeys; joined flats count as their household. */
export const householdsAt = (
  stairwell: Plan,
  { riserId, flatIds }: Pick<WorksDoc, 'riserId' | 'flatIds'>,
  storeys: readonly number[],
): string[] => {
  const rooms = stairwell.flats.map((flat) => ({
    ...flat,
    household: primaryOf(stairwell, flat.flatId) ?? flat.flatId,
  }))
  const theirs = rooms.filter(({ household }) => flatIds.includes(household))
  const positions = stairwell.risers.find((riser) => riser.riserId === riserId)?.positions ?? []
  const onPipe = theirs.filter(({ position }) => positions.includes(position))
  const there = (onPipe.length > 0 ? onPipe : theirs).filter(({ floor }) => storeys.includes(floor))
  return flatIds.filter((flatId) => there.some(({ household }) => household === flatId))
}

/** Whether works have begun inside a household's flat. */
export const hasBegunIn = (
  stairwell: Plan,
  works: Pick<WorksDoc, 'riserId' | 'flatIds' | 'stages'>,
  householdId: string,
): boolean => householdsAt(stairwell, works, begunAt(works.stages, storeysOf(stairwell, works))).includes(householdId)

/** The first day on which works inside flats stand; null: no dates stand, or all of them is done. */
export const entersOn = ({ state, stages }: Pick<WorksDoc, 'state' | 'stages'>): string | null =>
  state === 'scheduled' || state === 'underway'
    ? (stages
        .filter(isInside)
        .map(({ on }) => on)
        .sort()[0] ?? null)
    : null
