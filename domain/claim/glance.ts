import type { ClaimDoc } from '../../types/claim'
import type { ClaimsGlance } from '../../types/claim-actions'
import { isWaitingForHousehold } from './waits-for'

/** What a glance needs of a claim. */
export type Glanced = Pick<ClaimDoc, '_id' | 'damage' | 'receivedAt' | 'facts' | 'isOpen' | 'seq' | 'seenSeq'>
export const GLANCE_FIELDS = Object.fromEntries(
  ['damage', 'receivedAt', 'facts', 'isOpen', 'seq', 'seenSeq'].map((name) => [name, true as const]),
)

/**
 * A flat's claims on its first screen: the one that waits for the household, else the newest that is open, else the newest that ended unseen. Null: none is open and
 * nothing is new.
 */
export const glanceAtClaims = (claims: readonly Glanced[]): ClaimsGlance | null => {
  const newest = [...claims].sort((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime())
  const open = newest.filter(({ isOpen }) => isOpen)
  const shown = open.find(({ facts }) => isWaitingForHousehold(facts)) ?? open[0] ?? newest.find(hasNews)
  if (!shown) return null
  const { status } = shown.facts
  return {
    open: open.length,
    claimId: shown._id,
    at: status.at,
    damage: shown.damage,
    hasNews: claims.some(hasNews),
    visit: 'visit' in status ? status.visit : null,
  }
}

/** Something happened that nobody of the household has looked at. */
const hasNews = ({ seq, seenSeq }: Pick<ClaimDoc, 'seq' | 'seenSeq'>): boolean => seq > seenSeq
