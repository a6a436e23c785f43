import { helpKindRules } from '../../types/help-words'
import { accept, type Result, refuse } from '../../types/result'
import type { StationInput } from '../../types/station'

/**
 * What a schema cannot say of a station. Refuses `malformed {field}`: hours that end before they begin, two services of one id, a service of a kind that only volunteers give.
 */
export const checkStation = ({ hours, services }: StationInput): Result<true> => {
  if (hours.some(({ fromHour, toHour }) => toHour <= fromHour)) return refuse('malformed', { field: 'station.hours' })
  const ids = new Set(services.map(({ serviceId }) => serviceId))
  if (ids.size < services.length) return refuse('malformed', { field: 'station.services' })
  if (services.some(({ kind }) => !helpKindRules[kind].by.includes('station')))
    return refuse('malformed', { field: 'station.services' })
  return accept(true)
}
