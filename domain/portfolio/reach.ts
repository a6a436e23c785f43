import type { StaffDoc } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import { type Place, staffMay } from '../staff/policy'

export type ReachedHousehold = { stairwellId: string; flatId: string; building: string; unit: string; room: string }

/**
 * Whether somebody may have these households in the portfolio: a role of theirs for households reaches each, and none is their own home. Refuses `portfolio_person_left` for who has none in
 * the estate, `portfolio_out_of_reach {rooms}`.
 */
export const reachesAll = (
  staff: Pick<StaffDoc, '_id' | 'name' | 'grants'> | null,
  place: Place,
  households: readonly ReachedHousehold[],
  homes: readonly string[],
): Result<true> => {
  if (!staff) return refuse('portfolio_person_left')
  const actor = { personId: staff._id, elderMode: false, staff, bindings: [] }
  if (!staffMay(actor, 'keepHousehold', place).ok) return refuse('portfolio_person_left')
  const beyond = households.filter(
    ({ stairwellId, flatId }) =>
      homes.includes(flatId) || !staffMay(actor, 'keepHousehold', { ...place, stairwellId }).ok,
  )
  if (beyond.length === 0) return accept(true)
  return refuse('portfolio_out_of_reach', {
    rooms: beyond.map(({ building, unit, room }) => `${building}${unit} ${room}`),
  })
}
