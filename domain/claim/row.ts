import type { ClaimDoc } from '../../types/claim'
import type { ClaimRow, MyClaimRow } from '../../types/claim-actions'
import { type ClaimMoveKind, claimMoves } from '../../types/claim-words'
import { isWaitingForHousehold } from './waits-for'

/** Fields of a claim that its row in a list is made of; the rest stays in the database. */
export const ROW_FIELDS = Object.fromEntries(
  [
    ...['number', 'estateId', 'stairwellId', 'flatId', 'building', 'unit', 'room', 'by', 'bySide', 'damagePlace'],
    ...['damage', 'want', 'crewId', 'receivedAt', 'receivedOn', 'facts', 'isOpen', 'isRestricted', 'warranty'],
    ...['seq', 'seenSeq'],
  ].map((name) => [name, true as const]),
)
/** A claim as far as `ROW_FIELDS` brings it. */
export type Listed = Pick<
  ClaimDoc,
  | '_id'
  | 'number'
  | 'estateId'
  | 'stairwellId'
  | 'flatId'
  | 'building'
  | 'unit'
  | 'room'
  | 'by'
  | 'bySide'
  | 'damagePlace'
  | 'damage'
  | 'want'
  | 'crewId'
  | 'receivedAt'
  | 'receivedOn'
  | 'facts'
  | 'isOpen'
  | 'isRestricted'
  | 'warranty'
  | 'seq'
  | 'seenSeq'
>

/** Moves that bring a claim nearer to its end. */
const advancing: readonly ClaimMoveKind[] = claimMoves.filter(
  (kind) => !['declineVisit', 'withdraw', 'reopen', 'pause', 'resume', 'add', 'say'].includes(kind),
)

/** Whoever asks for the list: the moves open to them, whether they build here, and what of the claim waits for their look. */
type Asker = { moves: readonly ClaimMoveKind[]; isCrew: boolean; toReview: number }

/** What a crew that is known has to do is the crew's, though staff may do it too: else everything new would be everybody's. */
const isOthers = ({ crewId, facts }: Pick<Listed, 'crewId' | 'facts'>, isCrew: boolean): boolean =>
  !isCrew && crewId !== null && facts.rung === 'contractor'

/** One line of the handlers' list. */
export const listRowOf = (claim: Listed, { moves, isCrew, toReview }: Asker): ClaimRow => {
  const { building, unit, room, damagePlace, damage, number, receivedOn, crewId, facts } = claim
  const { status, rung, clock, causeId } = facts
  return {
    claimId: claim._id,
    number,
    building,
    unit,
    room,
    damagePlace,
    damage,
    receivedOn,
    at: status.at,
    rung,
    step: clock?.step ?? null,
    dueOn: clock?.paused === null ? clock.dueOn : null,
    isPaused: clock !== null && clock.paused !== null,
    crewId,
    causeId,
    fen: fenOf(claim),
    isMine: !isWaitingForHousehold(facts) && !isOthers(claim, isCrew) && moves.some((kind) => advancing.includes(kind)),
    toReview,
  }
}

/** What it is about in money: what was paid, else the offer's total, else what was asked for. */
const fenOf = ({ want, facts: { status } }: Pick<Listed, 'want' | 'facts'>): number | null => {
  if (status.at === 'closed' && status.paidFen > 0) return status.paidFen
  const offer = 'offer' in status ? status.offer : null
  if (offer?.how === 'money') return offer.totalFen
  return want.kind === 'money' ? want.fen : null
}

/** One line of a household's own list. */
export const myRowOf = (claim: Listed): MyClaimRow => {
  const { number, room, damagePlace, damage, receivedAt, facts, isOpen } = claim
  const { status, clock } = facts
  return {
    claimId: claim._id,
    number,
    room,
    damagePlace,
    damage,
    receivedAt: receivedAt.toISOString(),
    at: status.at,
    isOpen,
    dueOn: clock?.paused === null ? clock.dueOn : null,
    step: clock?.step ?? null,
    visit: 'visit' in status ? status.visit : null,
    offer: 'offer' in status ? status.offer : null,
    hasNews: claim.seq > claim.seenSeq,
  }
}
