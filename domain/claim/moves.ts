import type { ClaimDoc, ClaimFacts } from '../../types/claim'
import {
  type ClaimAt,
  type ClaimMoveKind,
  type ClaimParty,
  claimAts,
  claimMoves,
  type Objection,
} from '../../types/claim-words'
import type { Day } from '../../types/schema'
import { owes } from './owes'

/** One way a move may go: from these statuses, by these parties, to one of those (empty: the status stays as it is). `when` is what else must hold. */
export type ClaimRow = {
  from: readonly ClaimAt[]
  by: readonly ClaimParty[]
  to: readonly ClaimAt[]
  when?: (facts: ClaimFacts) => boolean
}

/** Statuses in which something may still be done about a claim; reopening one that closed is a move of its own. */
export const openAts: readonly ClaimAt[] = claimAts.filter((at) => at !== 'closed' && at !== 'withdrawn')
export const isOpenAt = (at: ClaimAt): boolean => openAts.includes(at)

/** Somebody owes an offer: a liability has been found, and part of it is the contractor's or the design's. */
const isOwed = ({ status }: ClaimFacts): boolean => 'liability' in status && owes(status.liability)
const hasOffer = ({ status }: ClaimFacts): boolean => 'offer' in status && status.offer !== null
const isTicking = ({ clock }: ClaimFacts): boolean => clock !== null && clock.paused === null
const isPaused = ({ clock }: ClaimFacts): boolean => clock !== null && clock.paused !== null

const handlers = ['crew', 'staff'] as const
const deciders = ['staff', 'mediator'] as const
const everybody = ['household', 'crew', 'staff', 'mediator'] as const

/**
 * Every move there is. While a claim is being mediated it is the mediator who visits, looks and judges; those who handled it may only add, say and stop the clock.
 * What is in no row is refused.
 */
export const claimTable: Record<ClaimMoveKind, readonly ClaimRow[]> = {
  acknowledge: [{ from: ['submitted'], by: handlers, to: ['acknowledged'] }],
  setVisit: [
    { from: ['acknowledged', 'visitSet'], by: handlers, to: ['visitSet'] },
    { from: ['mediating'], by: ['mediator'], to: ['mediating'] },
  ],
  declineVisit: [{ from: ['visitSet'], by: ['household'], to: ['acknowledged'] }],
  inspect: [
    { from: ['acknowledged', 'visitSet'], by: handlers, to: ['inspected'] },
    { from: ['mediating'], by: ['mediator'], to: ['mediating'] },
  ],
  judge: [
    { from: ['inspected'], by: ['staff'], to: ['judged'] },
    { from: ['mediating'], by: ['mediator'], to: ['mediating'] },
  ],
  offer: [
    { from: ['judged', 'offered'], by: ['staff'], to: ['offered'] },
    { from: ['mediating'], by: ['mediator'], to: ['offered'] },
  ],
  accept: [
    { from: ['offered'], by: ['household'], to: ['accepted'] },
    { from: ['judged'], by: ['household'], to: ['closed'], when: (facts) => !isOwed(facts) },
    { from: ['final'], by: ['household'], to: ['accepted'], when: hasOffer },
    { from: ['final'], by: ['household'], to: ['closed'], when: (facts) => !hasOffer(facts) },
  ],
  object: [{ from: ['judged', 'offered', 'done'], by: ['household'], to: ['objected'] }],
  fulfil: [{ from: ['accepted'], by: handlers, to: ['done'] }],
  confirm: [{ from: ['done'], by: ['household'], to: ['closed'] }],
  mediate: [
    { from: ['objected'], by: ['staff'], to: ['mediating'] },
    // A mediator who has not ended it in time may be gone: then (`isMediationLate`) a colleague takes over.
    { from: ['mediating'], by: ['staff'], to: ['mediating'] },
  ],
  letter: [{ from: ['mediating'], by: ['mediator'], to: ['final'] }],
  withdraw: [{ from: openAts, by: ['household'], to: ['withdrawn'] }],
  reopen: [{ from: ['closed'], by: ['household'], to: ['submitted'] }],
  pause: [{ from: openAts, by: deciders, to: [], when: isTicking }],
  resume: [{ from: openAts, by: deciders, to: [], when: isPaused }],
  add: [{ from: openAts, by: everybody, to: [] }],
  say: [{ from: openAts, by: everybody, to: [] }],
}

/** The row by which a party may move a claim as it stands; undefined: it may not. */
export const rowOf = (kind: ClaimMoveKind, facts: ClaimFacts, party: ClaimParty): ClaimRow | undefined =>
  claimTable[kind].find(
    ({ from, by, when }) => from.includes(facts.status.at) && by.includes(party) && (when?.(facts) ?? true),
  )

/** Whether the mediator's letter is overdue: until then nobody takes a mediation over. */
export const isMediationLate = ({ status, clock }: ClaimFacts, today: Day): boolean =>
  status.at === 'mediating' && clock !== null && clock.paused === null && clock.dueOn < today

/** What may be objected to, and from where. */
export const objectionsAt: Partial<Record<ClaimAt, readonly Objection[]>> = {
  judged: ['liability'],
  offered: ['liability', 'amount'],
  done: ['workmanship'],
}

/** Moves that a household's people may make; staff record them for who cannot. */
export const householdMoves = claimMoves.filter((kind) => claimTable[kind].some(({ by }) => by.includes('household')))
/** Of these, family members who are neither owner nor tenant may make: what decides nothing. */
export const familyMoves: readonly ClaimMoveKind[] = ['declineVisit', 'add', 'say']
/** What staff may record after a telephone call; everything else was said in their presence or is on paper. */
export const phoneMoves: readonly ClaimMoveKind[] = ['declineVisit', 'object', 'add', 'say']
/** What on paper counts only with the photo of it. */
export const paperNeedsPhoto: readonly ClaimMoveKind[] = ['accept', 'confirm', 'withdraw']
/** Moves that leave the status alone: they meet no other move and are not refused as `claim_changed`. */
export const besideMoves: readonly ClaimMoveKind[] = ['add', 'say']
/** Who made one of these handled the claim and does not mediate it later. */
export const handlingMoves: readonly ClaimMoveKind[] = [
  'acknowledge',
  'setVisit',
  'inspect',
  'judge',
  'offer',
  'fulfil',
  'pause',
  'resume',
]

/** The part of a claim that the policies read. */
export type ClaimCore = Pick<ClaimDoc, 'estateId' | 'stairwellId' | 'flatId' | 'by' | 'bySide' | 'facts'> &
  Pick<ClaimDoc, 'warranty' | 'isRestricted'>
