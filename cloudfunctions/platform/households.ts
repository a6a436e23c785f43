import type { HouseholdDoc, OwnerRecord } from '../../types/household'
import type { StairwellDoc } from '../../types/stairwell'
import type { Store, Transaction } from './store'

/** The files that make up one household: its own, and those of flats joined into it. */
export const householdsOf = async (
  source: Store | Transaction,
  stairwell: StairwellDoc,
  flatId: string,
): Promise<HouseholdDoc[]> => {
  const ids = stairwell.flats
    .filter((flat) => flat.flatId === flatId || flat.joinedTo === flatId)
    .map((flat) => flat.flatId)
  const docs = await Promise.all(ids.map((id) => source.households.get(id)))
  return docs.flatMap((doc) => doc ?? [])
}

/** Every owner of those files once, whichever file names them. */
export const ownersIn = (households: HouseholdDoc[]): OwnerRecord[] => [
  ...new Map(households.flatMap((household) => household.owners).map((owner) => [owner.signerId, owner])).values(),
]

/** The same file with one owner's holder set or cleared. */
export const withHolder = (household: HouseholdDoc, signerId: string, boundBy: string | null): HouseholdDoc => ({
  ...household,
  owners: household.owners.map((owner) => (owner.signerId === signerId ? { ...owner, boundBy } : owner)),
})
