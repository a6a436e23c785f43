import { type ClaimMoveKind, type ClaimParty, claimMoves } from '../../types/claim-words'
import type { Actor, ActorBinding } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import { can, type Place, staffMay } from '../staff/policy'
import { type ClaimCore, claimTable, familyMoves, householdMoves, isMediationLate, rowOf } from './moves'
import { isWarrantyOver } from './warranty'

/** Where a claim's damage is: for one of a flat with the flats of that household, the flat itself and those joined into it. */
export type ClaimPlace = Place & { flatIds: readonly string[] }

/**
 * As whom somebody takes part, their own home first: of the household (an active binding; of a common part only who filed it), mediator (the person named, instead of
 * staff), staff who decide, or the crew.
 */
export const partiesIn = (actor: Actor, claim: ClaimCore, place: ClaimPlace): ClaimParty[] => {
  const parties: ClaimParty[] = []
  if (householdRole(actor, claim, place) !== null) parties.push('household')
  const { status } = claim.facts
  if (status.at === 'mediating' && status.mediatorId === actor.personId && can(actor, 'mediateClaims', place))
    parties.push('mediator')
  else if (can(actor, 'decideClaims', place)) parties.push('staff')
  else if (can(actor, 'handleClaims', place)) parties.push('crew')
  return parties
}

/** What somebody is to the household that claims; null: not of it. Of a common part the person who filed it decides alone, while they live in its stairwell. */
const householdRole = (actor: Actor, claim: ClaimCore, place: ClaimPlace): ActorBinding['role'] | null => {
  if (claim.flatId === null) {
    const livesHere = actor.bindings.some((one) => one.stairwellId === claim.stairwellId && one.state === 'active')
    return livesHere && claim.bySide === 'household' && claim.by === actor.personId ? 'owner' : null
  }
  const roles = actor.bindings
    .filter(({ flatId, state }) => state === 'active' && place.flatIds.includes(flatId))
    .map(({ role }) => role)
  return roles.find((role) => role !== 'family') ?? roles[0] ?? null
}

/**
 * Refuses `own_claim` when staff or crew would decide about their own home: a binding, asked for or active, to the claim's flat, or to its stairwell for a
 * common part.
 */
export const ownsIt = (
  actor: Actor,
  claim: Pick<ClaimCore, 'flatId' | 'stairwellId'>,
  place: ClaimPlace,
): Result<true> => {
  const isOwn = actor.bindings.some(({ flatId, stairwellId }) =>
    claim.flatId === null ? stairwellId === claim.stairwellId : place.flatIds.includes(flatId),
  )
  return isOwn ? refuse('own_claim') : accept(true)
}

/**
 * As whom somebody reads a claim. A stairwell lead reads the claims they filed for a household, as that household does. Once it asked for deletion, it and who decides are left (rule 40). Refuses `not_allowed` or
 * `out_of_scope`.
 */
export const mayView = (actor: Actor, claim: ClaimCore, place: ClaimPlace): Result<'household' | 'crew' | 'staff'> => {
  const [first] = partiesIn(actor, claim, place)
  if (first === 'household') return accept('household')
  if (first === 'staff' || first === 'mediator') return accept('staff')
  if (can(actor, 'viewClaims', place)) return claim.isRestricted ? refuse('not_allowed') : accept('crew')
  if (claim.bySide === 'staff' && claim.by === actor.personId && !claim.isRestricted && can(actor, 'fileClaim', place))
    return accept('household')
  const seen = staffMay(actor, 'viewClaims', place)
  return seen.ok ? refuse('not_allowed') : seen
}

/**
 * Whether somebody has a part in a claim in which such a move is ever made, wherever it stands: what may be asked before anything is read that another may be
 * changing. `partyFor` and `mayRecord` decide. Refuses `not_allowed`, `out_of_scope`, `own_claim`.
 */
export const mayTry = (
  actor: Actor,
  claim: ClaimCore,
  place: ClaimPlace,
  { kind, isOnBehalf }: { kind: ClaimMoveKind; isOnBehalf: boolean },
): Result<true> => {
  if (isOnBehalf) return mayRecordEver(actor, claim, place, kind)
  const role = householdRole(actor, claim, place)
  if (role !== null && isHouseholds(kind)) return roleMay(role, kind)
  const parties: ClaimParty[] = can(actor, 'decideClaims', place) ? ['staff', 'mediator'] : ['crew']
  const handles = staffMay(actor, 'handleClaims', place)
  if (!handles.ok) return handles
  if (!claimTable[kind].some(({ by }) => parties.some((party) => by.includes(party)))) return refuse('not_allowed')
  return ownsIt(actor, claim, place)
}

const isHouseholds = (kind: ClaimMoveKind): boolean => householdMoves.includes(kind)
/** Family looks, adds and says; owners and tenants decide. */
const roleMay = (role: ActorBinding['role'], kind: ClaimMoveKind): Result<true> =>
  role === 'family' && !familyMoves.includes(kind) ? refuse('not_allowed') : accept(true)

/**
 * As which party somebody makes a move now, their own household's first. Refuses as `mayTry`, and `mediator_acted`, `not_allowed` when from where it stands others
 * may, `claim_state` when nobody may.
 */
export const partyFor = (
  actor: Actor,
  claim: ClaimCore,
  place: ClaimPlace,
  kind: ClaimMoveKind,
): Result<ClaimParty> => {
  const may = mayTry(actor, claim, place, { kind, isOnBehalf: false })
  if (!may.ok) return may
  const parties = partiesIn(actor, claim, place)
  const party = parties.find((one) => one !== 'household' || isHouseholds(kind))
  return party === undefined ? refuse('not_allowed') : mayFrom(claim, kind, party, actor.personId)
}

/** Staff record a move of the household: only theirs, with the power to file, and not of their own home. Refuses as `partyFor`. */
export const mayRecord = (
  actor: Actor,
  claim: ClaimCore,
  place: ClaimPlace,
  kind: ClaimMoveKind,
): Result<ClaimParty> => {
  const may = mayRecordEver(actor, claim, place, kind)
  return may.ok ? mayFrom(claim, kind, 'household', actor.personId) : may
}

const mayRecordEver = (actor: Actor, claim: ClaimCore, place: ClaimPlace, kind: ClaimMoveKind): Result<true> => {
  if (!isHouseholds(kind)) return refuse('not_allowed')
  const may = staffMay(actor, 'fileClaim', place)
  if (!may.ok) return may
  const own = ownsIt(actor, claim, place)
  if (!own.ok) return own
  // A lead knows of no claims but those they filed.
  return can(actor, 'decideClaims', place) || claim.by === actor.personId ? accept(true) : refuse('not_allowed')
}

const mayFrom = (claim: ClaimCore, kind: ClaimMoveKind, party: ClaimParty, personId: string): Result<ClaimParty> => {
  if (kind === 'mediate' && claim.facts.actedIds.includes(personId)) return refuse('mediator_acted')
  const { at } = claim.facts.status
  if (!rowOf(kind, claim.facts, party)) {
    const isOthers = claimTable[kind].some(({ from, by }) => from.includes(at) && !by.includes(party))
    return refuse(isOthers ? 'not_allowed' : 'claim_state')
  }
  // What is kept for the law's sake alone is not taken up again.
  return kind === 'reopen' && claim.isRestricted ? refuse('claim_state') : accept(party)
}

/** Moves open to whoever asks, and those of the household which they may record for it. Pure of what only the server knows: it may still refuse. */
export const movesOpen = (
  actor: Actor,
  claim: ClaimCore,
  place: ClaimPlace,
  today: Day,
): { moves: ClaimMoveKind[]; movesOnBehalf: ClaimMoveKind[] } => {
  const isNoDay = (kind: ClaimMoveKind) =>
    (kind === 'reopen' && isWarrantyOver(claim.warranty, today)) ||
    (kind === 'mediate' && claim.facts.status.at === 'mediating' && !isMediationLate(claim.facts, today))
  return {
    moves: claimMoves.filter((kind) => partyFor(actor, claim, place, kind).ok && !isNoDay(kind)),
    movesOnBehalf: claimMoves.filter((kind) => mayRecord(actor, claim, place, kind).ok && !isNoDay(kind)),
  }
}
