import { accept, type Result, refuse } from '../../types/result'
import type { VolunteerProfile } from '../../types/volunteer'

/** What a schema cannot say of a profile. Refuses `malformed {field}`: hours that end before they begin, days away likewise, a home in a stairwell of another estate. */
export const checkProfile = (
  { hours, away, homeStairwellId }: VolunteerProfile,
  stairwellIds: readonly string[],
): Result<true> => {
  if (hours.some(({ fromHour, toHour }) => toHour <= fromHour)) return refuse('malformed', { field: 'profile.hours' })
  if (away.some(({ from, until }) => until < from)) return refuse('malformed', { field: 'profile.away' })
  if (homeStairwellId !== null && !stairwellIds.includes(homeStairwellId))
    return refuse('malformed', { field: 'profile.homeStairwellId' })
  return accept(true)
}
