import type { StairwellDoc } from '../../types/stairwell'
import { householdsOf, ownersIn } from './households'
import { unseal } from './secrets'
import type { Store } from './store'

/** An owner's full name, for comparing a witness with it; it is never answered. Empty: not on the roster any more. */
export const signerName = async (
  store: Store,
  stairwell: StairwellDoc,
  { flatId, signerId }: { flatId: string; signerId: string },
): Promise<string> => {
  const owner = ownersIn(await householdsOf(store, stairwell, flatId)).find((one) => one.signerId === signerId)
  return owner ? unseal(owner.name) : ''
}
