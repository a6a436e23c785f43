import { WORKING_HALVES } from '../../types/limits'
import type { HalfDay, Stage } from '../../types/works'
import type { StageKind } from '../../types/works-words'

/** Steps in a row for which somebody of each household is at home; the others are visits of their own. */
export const inSlot: ReadonlySet<StageKind> = new Set<StageKind>(['protection', 'cut', 'replace', 'test'])

/** A half-day as a key: 「2026-12-01 am」; keys sort as the half-days do. */
export const keyOf = ({ on, half }: HalfDay): string => `${on} ${half}`

export const halfDayOf = ({ on, from }: Pick<Stage, 'on' | 'from'>): HalfDay => ({
  on,
  half: from < WORKING_HALVES.pm.from ? 'am' : 'pm',
})

/** The half-days in which somebody must be at home and a crew is on the riser, in order. No dates: none. */
export const slotOf = (stages: readonly Stage[]): HalfDay[] => {
  const all = stages.filter(({ kind }) => inSlot.has(kind)).map(halfDayOf)
  return [...new Map(all.map((halfDay) => [keyOf(halfDay), halfDay])).values()]
}
