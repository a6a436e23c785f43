import type { ConsentRule } from '../../types/household'
import { sumOfShares } from './read-share'
import type { RosterOwner } from './roster-flat'

/** Rule and shares of all owners of a flat, once all its rows are together (rule 29). */
export const settleShares = (
  owners: RosterOwner[],
  isUnit: boolean,
): { owners: RosterOwner[]; consentRule: ConsentRule; sum: 'none' | 'partial' | 'one' | 'almost' | 'other' } => {
  const without = () => owners.map((owner) => ({ ...owner, share: null }))
  if (isUnit) return { owners: without(), consentRule: 'unit', sum: 'none' }
  const shares = owners.flatMap((owner) => (owner.share ? [owner.share] : []))
  if (owners.length <= 1) {
    const isWhole = shares.length === 0 || sumOfShares(shares) === 'one'
    return { owners: without(), consentRule: 'sole', sum: isWhole ? 'none' : 'other' }
  }
  if (shares.length === 0) return { owners, consentRule: 'joint', sum: 'none' }
  if (shares.length < owners.length) return { owners: without(), consentRule: 'joint', sum: 'partial' }
  const sum = sumOfShares(shares)
  if (sum === 'almost')
    return {
      owners: owners.map((owner) => ({ ...owner, share: { numerator: 1, denominator: owners.length } })),
      consentRule: 'shares',
      sum,
    }
  return { owners, consentRule: 'shares', sum }
}
