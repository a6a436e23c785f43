import canonicalize from 'canonicalize'
import type { ClaimDoc, ClaimFacts } from '../../types/claim'
import { CLAIM_KEPT_YEARS } from '../../types/limits'
import type { Day } from '../../types/schema'
import { isOpenAt } from './moves'
import { yearsAfter } from './years-after'

/**
 * The claim with facts as an entry of its history made them, and everything that repeats them. It is kept three years from its end, or until its warranty
 * ends if that is later (rule 38). A household that had seen all has seen its own entry too.
 */
export const withFacts = (
  before: ClaimDoc,
  facts: ClaimFacts,
  { seq, head, photoIds, isOwn, today }: Pick<ClaimDoc, 'seq' | 'head' | 'photoIds'> & { isOwn: boolean; today: Day },
): ClaimDoc => {
  const isOpen = isOpenAt(facts.status.at)
  const endedOn = isOpen ? null : (before.endedOn ?? today)
  const isTicking = facts.clock !== null && facts.clock.paused === null
  const isMoved = before.seq < 0 || canonicalize(before.facts.status) !== canonicalize(facts.status)
  return {
    ...before,
    facts,
    isOpen,
    isTicking,
    dueOn: isTicking ? (facts.clock?.dueOn ?? null) : null,
    endedOn,
    keepUntil: endedOn && later(yearsAfter(endedOn, CLAIM_KEPT_YEARS), before.warranty.until),
    photoIds: [...new Set([...before.photoIds, ...photoIds])],
    seenSeq: isOwn && before.seenSeq === before.seq ? seq : before.seenSeq,
    isCounted: false,
    seq,
    head,
    stateSeq: isMoved ? seq : before.stateSeq,
  }
}

const later = (one: Day, other: Day | null): Day => (other !== null && other > one ? other : one)
