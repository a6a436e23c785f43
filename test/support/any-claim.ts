import type { ClaimDoc, ClaimFacts, ClaimStatus } from '../../types/claim'
import { buildClaim, MONEY, OWED } from './build-claim'

/** A household's claim of 6号楼2门301, for a leak in the bathroom, wherever it stands; nothing in it is news to them. */
export const claimAt = (
  status: ClaimStatus = { at: 'submitted' },
  { facts, ...more }: Partial<Omit<ClaimDoc, 'facts'>> & { facts?: Partial<ClaimFacts> } = {},
): ClaimDoc => {
  const isOpen = status.at !== 'closed' && status.at !== 'withdrawn'
  return {
    ...buildClaim(status, facts),
    ...{ building: '6号楼', unit: '2门', room: '301', flatId: 'flat-301', damagePlace: 'bathroom', damage: 'leak' },
    noticedOn: '2026-09-13',
    ...{ isOpen, endedOn: isOpen ? null : '2026-09-18', seq: 0, seenSeq: 0 },
    ...more,
  }
}

export const closed = (more: Partial<ClaimStatus & { at: 'closed' }> = {}): ClaimStatus => ({
  ...{ at: 'closed', how: 'paid', liability: OWED, offer: MONEY, paidFen: 12_800 },
  ...more,
})
