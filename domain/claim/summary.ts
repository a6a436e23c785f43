import type { ClaimFiguresDoc } from '../../types/claim'
import { CLAIM_SUMMARY_MIN } from '../../types/limits'
import { medianOf } from './median'

export type BuildingSummary = { name: string; claims: number; settled: number; medianDays: number | null }

/**
 * What residents of a building are told of its claims: nothing below `CLAIM_SUMMARY_MIN`, and no median of fewer that were settled: one settled claim's days would be
 * its neighbour's (rule 43).
 */
export const summaryOf = (
  name: string,
  found: ClaimFiguresDoc['buildings'][string] | undefined,
): BuildingSummary | null => {
  if (!found || found.claims < CLAIM_SUMMARY_MIN) return null
  const { claims, settled, days } = found
  return { name, claims, settled, medianDays: settled < CLAIM_SUMMARY_MIN ? null : medianOf(days) }
}
