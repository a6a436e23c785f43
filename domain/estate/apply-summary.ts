import type { RoundSummary } from '../../types/estate'

/**
 * Whether a stairwell's summary is newer than the one its estate has: the last version wins, whatever order the writes arrive in
 * and however often, so nothing is counted twice (data-model, roll-up).
 */
export const isNewer = (current: Pick<RoundSummary, 'order'> | null, summary: Pick<RoundSummary, 'order'>): boolean =>
  current === null || summary.order > current.order
