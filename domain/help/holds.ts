import type { HelperDayDoc, HelpTaskDoc, StationDayDoc } from '../../types/help'
import type { HelpAt } from '../../types/help-words'
import type { Day } from '../../types/schema'

/** Hours of one day that a place keeps for its task: of a volunteer, or of a station's service (a countered order keeps both hours). */
export type HelpHold = { taskId: string; on: Day } & (
  | { as: 'volunteer'; helperId: string; promised: HelperDayDoc['tasks'][string] }
  | { as: 'station'; helperId: string; order: StationDayDoc['orders'][string] }
)

/** Nothing is kept for what will not take place. */
const released: readonly HelpAt[] = ['unmet', 'cancelled']

type Holding = Pick<HelpTaskDoc, '_id' | 'at' | 'on' | 'slots' | 'stairwellId' | 'estateId' | 'places'>

/** All hours a task keeps: what the day documents must say of it, no more and no less. */
export const holdsOf = ({ _id, at, on, slots, stairwellId, estateId, places }: Holding): HelpHold[] => {
  if (released.includes(at)) return []
  return places.map(({ helper, fromHour, order }): HelpHold => {
    if (helper.as === 'volunteer') {
      const promised = { fromHour, slots, stairwellId, estateId }
      return { taskId: _id, on, as: 'volunteer', helperId: helper.volunteerId, promised }
    }
    const { serviceId, stationId } = helper
    const counter = order?.counterHour ?? null
    const hours = counter === null ? [fromHour] : [fromHour, counter]
    return {
      taskId: _id,
      on,
      as: 'station',
      helperId: stationId,
      order: { serviceId, slots: order?.slots ?? slots, hours },
    }
  })
}
