import type { ClaimDoc, ClaimFacts, ClaimStatus } from '../../types/claim'
import type { ClaimMove } from '../../types/claim-actions'
import type { PriceTableDoc } from '../../types/claim-rules'
import type { ClaimParty } from '../../types/claim-words'
import { accept, type Result, refuse } from '../../types/result'
import { type ClockRules, clockAfter, pauseClock, resumeClock } from './clock-after'
import { handlingMoves, rowOf } from './moves'
import { statusAfter } from './status-after'

/** Who moves it, in which role, and what the day is counted and money priced by. */
export type MoveContext = ClockRules & {
  party: ClaimParty
  actor: { personId: string; name: string }
  prices: Pick<PriceTableDoc, 'version' | 'items'> | null
}

/**
 * A claim's facts after a move, by the one table. Refuses `claim_state`, `mediator_acted`, and what is wrong with the move itself: `claim_visit_invalid`,
 * `liability_invalid`, `claim_amount_invalid`, `price_unknown`, `receipt_required`, `photo_required`, `warranty_over`, `noticed_in_future`, `malformed {field}`.
 */
export const applyMove = (
  claim: Pick<ClaimDoc, 'facts' | 'warranty'>,
  move: ClaimMove,
  context: MoveContext,
): Result<ClaimFacts> => {
  const { facts } = claim
  const row = rowOf(move.kind, facts, context.party)
  if (!row) return refuse('claim_state')
  if (move.kind === 'mediate' && facts.actedIds.includes(context.actor.personId)) return refuse('mediator_acted')
  const after = statusAfter(claim, move, context)
  if (!after.ok) return after
  const status = after.value
  const moved: ClaimFacts = {
    ...facts,
    ...clockOf(facts, status, move, context),
    status,
    actedIds: actedAfter(facts, move, context),
  }
  switch (move.kind) {
    case 'confirm':
      return accept({ ...moved, stars: move.stars })
    case 'reopen':
      return accept({ ...moved, cycle: facts.cycle + 1, stars: null })
    default:
      return accept(moved)
  }
}

const clockOf = (
  facts: ClaimFacts,
  status: ClaimStatus,
  { kind }: ClaimMove,
  rules: ClockRules,
): Pick<ClaimFacts, 'clock' | 'rung'> => {
  const { clock, rung } = facts
  if (clock !== null && kind === 'pause') return { clock: pauseClock(clock, rules), rung }
  if (clock !== null && kind === 'resume') return { clock: resumeClock(clock, rules), rung }
  if (status === facts.status) return { clock, rung }
  return clockAfter(facts, status, rules, kind === 'declineVisit')
}

/** A mediator's own doing makes nobody a party to it. */
export const actedAfter = (
  { actedIds }: Pick<ClaimFacts, 'actedIds'>,
  { kind }: Pick<ClaimMove, 'kind'>,
  { party, actor }: Pick<MoveContext, 'party'> & { actor: { personId: string } },
): string[] => {
  const handles = (party === 'crew' || party === 'staff') && handlingMoves.includes(kind)
  return handles && !actedIds.includes(actor.personId) ? [...actedIds, actor.personId] : actedIds
}
