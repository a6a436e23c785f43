import type { Side } from '../../../domain/claim/seen-by'
import { agreedOf } from '../../../domain/talk/agreed'
import type { ClaimDoc } from '../../../types/claim'
import type { ClaimView } from '../../../types/claim-actions'
import { command, type Store } from '../../platform/store'

/** Signed talks about one household; more than it ever has. */
const SIGNED_MAX = 20

/**
 * What was signed about the flat before anything broke: the basis of a claim, for its three parties and for staff alike. Of a common part nothing ever was; of a claim that is kept restricted
 * its household alone reads it.
 */
export const agreedAbout = async (
  store: Store,
  claim: Pick<ClaimDoc, 'flatId' | 'isRestricted'>,
  { side, place }: { side: Side; place: { flatIds: readonly string[] } },
): Promise<ClaimView['agreed']> => {
  if (claim.flatId === null || (claim.isRestricted && side !== 'household')) return null
  const where = { flatId: command.in([...place.flatIds]), at: 'signed' }
  return agreedOf(await store.talks.find(where, { limit: SIGNED_MAX }))
}
