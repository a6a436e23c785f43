import type { HouseholdPlace } from '../../domain/household/policy'
import { stop } from './refused'
import { livesThere, staffOfHousehold } from './staff-here'
import type { Transaction } from './store'

/** The working name of whom an item is given to; empty where it waits for somebody of the community. Refuses `owner_not_here` for who has no role that reaches this household now, or lives there. */
export const ownerNamed = async (tx: Transaction, ownerId: string | null, place: HouseholdPlace): Promise<string> => {
  if (ownerId === null) return ''
  const staff = await staffOfHousehold(tx, ownerId, place)
  return staff && !(await livesThere(tx, ownerId, place)) ? staff.name : stop('owner_not_here')
}
