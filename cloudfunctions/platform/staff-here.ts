import { type HouseholdPlace, staffAt } from '../../domain/household/policy'
import { type Place, staffMay } from '../../domain/staff/policy'
import type { Actor, StaffDoc } from '../../types/person'
import type { Store, Transaction } from './store'

type Reader = Pick<Store, 'staff'> | Pick<Transaction, 'staff'>

/**
 * Somebody as staff, if a role of theirs for households reaches this place at this moment (a lead's the stairwell, a contact's the estate); null: none does, they left, or they build there.
 * Inside a transaction a role ended meanwhile is none.
 */
export const staffHere = async (reader: Reader, personId: string, place: Place): Promise<StaffDoc | null> => {
  const staff = await reader.staff.get(personId)
  return staff && staffMay(asActor(staff), 'keepHousehold', place).ok ? staff : null
}

/** The same of one household: of leads and contacts only whose portfolio it is in. Who may own an item of its plan. */
export const staffOfHousehold = async (
  reader: Reader,
  personId: string,
  place: HouseholdPlace,
): Promise<StaffDoc | null> => {
  const staff = await reader.staff.get(personId)
  return staff && staffAt(asActor(staff), place).ok ? staff : null
}

/** Whether somebody belongs to a household at the moment of a transaction, in whatever role, if only by a request. One read for each of its flats. */
export const livesThere = async (
  tx: Pick<Transaction, 'bindings'>,
  personId: string,
  { flatIds }: Pick<HouseholdPlace, 'flatIds'>,
): Promise<boolean> => {
  const bindings = await Promise.all(flatIds.map((flatId) => tx.bindings.get(`${personId}~${flatId}`)))
  return bindings.some((binding) => binding !== null && binding.state !== 'ended')
}

const asActor = ({ _id, name, grants }: StaffDoc): Actor => ({
  personId: _id,
  elderMode: false,
  staff: { name, grants },
  bindings: [],
})
