import type { WorksDoc } from '../../types/works'
import { stopOf } from './stop-of'

type Work = Pick<WorksDoc, 'state' | 'stages'>

/** When a flat on these risers has water again; null when it is not off at this moment. A test reported as done ends the stop. */
export const waterBackAt = (works: Work[], now: Date): Date | null => {
  const stops = works.flatMap(({ state, stages }) => {
    const isDry = stages.some(({ stopsWater, state: step }) => stopsWater && step !== 'done')
    const stop = stopOf(stages)
    return state !== 'asking' && stop && isDry && stop.from <= now && now < stop.until ? [stop.until.getTime()] : []
  })
  return stops.length > 0 ? new Date(Math.max(...stops)) : null
}
