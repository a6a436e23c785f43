import type { Stage } from '../../types/works'
import { instantAt } from './instant-at'
import { waterStopOf } from './lay-out'

/** From when to when a riser's works leave its households without water; null when none of it stops water. The only place a stop comes from. */
export const stopOf = (stages: Stage[]): { from: Date; until: Date } | null => {
  const stop = waterStopOf(stages)
  return stop && { from: instantAt(stop.from.on, stop.from.from), until: instantAt(stop.until.on, stop.until.to) }
}
