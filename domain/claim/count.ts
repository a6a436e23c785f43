import type { ClaimCount, ClaimDoc } from '../../types/claim'
import type { YearDays } from '../../types/works'
import { workingDaysBetween } from './working-days'

/** What of a claim its figures are made of. */
export type Counted = Pick<
  ClaimDoc,
  'building' | 'damage' | 'crewId' | 'receivedOn' | 'facts' | 'isOpen' | 'endedOn' | 'isCounted'
>

/**
 * What a claim adds to its estate's figures as it stands. Settled is what was closed, in working days from its receipt to its last end, by the estate's
 * `years`; one taken back has ended and settled nothing. `reopened` counts its further cycles.
 */
export const countOf = (claim: Counted, years: readonly YearDays[]): ClaimCount => {
  const { building, damage, crewId, receivedOn, facts, isOpen, endedOn } = claim
  const { status, rung, wasLate, cycle, stars } = facts
  const isSettled = status.at === 'closed' && endedOn !== null
  return {
    building,
    damage,
    crewId,
    receivedOn,
    isOpen,
    rung,
    settledDays: isSettled ? workingDaysBetween(receivedOn, endedOn, years) : null,
    wasLate,
    reopened: cycle - 1,
    stars,
    paidFen: status.at === 'closed' ? status.paidFen : 0,
  }
}
