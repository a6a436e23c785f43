import type { ClaimDoc, ClaimFacts, ClaimStatus, Offer, OfferInput, Receipt } from '../../types/claim'
import type { ClaimMove } from '../../types/claim-actions'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import type { MoveContext } from './apply-move'
import { checkLiability, checkNoticedOn, checkVisit } from './check-filed'
import { isMediationLate, objectionsAt } from './moves'
import { priceOffer } from './price-offer'
import { isWarrantyOver } from './warranty'

type Moved = Pick<ClaimDoc, 'facts' | 'warranty'>
type Move<K extends ClaimMove['kind']> = Extract<ClaimMove, { kind: K }>
type Priced = Pick<MoveContext, 'prices' | 'today'>

/** Where a claim stands after a move that the table allows. The same object when the status stays as it is. Refuses as `applyMove`. */
export const statusAfter = (claim: Moved, move: ClaimMove, context: MoveContext): Result<ClaimStatus> => {
  const { status } = claim.facts
  const { today } = context
  switch (move.kind) {
    case 'acknowledge':
    case 'declineVisit':
      return accept({ at: 'acknowledged' })
    case 'setVisit':
      return afterSetVisit(status, move, today)
    case 'inspect':
      if (move.photoIds.length === 0) return refuse('photo_required')
      return accept(status.at === 'mediating' ? { ...status, isInspected: true } : { at: 'inspected' })
    case 'judge':
      return afterJudge(status, move)
    case 'offer':
      return afterOffer(status, move.offer, context)
    case 'accept':
      return afterAccept(status)
    case 'object':
      return afterObject(status, move)
    case 'fulfil':
      return afterFulfil(status, move, today)
    case 'confirm':
      return afterConfirm(status)
    case 'mediate':
      return afterMediate(claim.facts, context)
    case 'letter':
      return afterLetter(status, move, context)
    case 'withdraw':
      return accept({ at: 'withdrawn' })
    case 'reopen':
      return afterReopen(claim, move, today)
    case 'pause':
    case 'resume':
    case 'add':
    case 'say':
      return accept(status)
  }
}

const afterSetVisit = (status: ClaimStatus, { visit }: Move<'setVisit'>, today: Day): Result<ClaimStatus> => {
  const possible = checkVisit(visit, today)
  if (!possible.ok) return possible
  return accept(status.at === 'mediating' ? { ...status, visit } : { at: 'visitSet', visit })
}

const afterJudge = (status: ClaimStatus, { liability }: Move<'judge'>): Result<ClaimStatus> => {
  const whole = checkLiability(liability)
  if (!whole.ok) return whole
  return accept(status.at === 'mediating' ? { ...status, liability } : { at: 'judged', liability })
}

const afterOffer = (status: ClaimStatus, input: OfferInput, { prices, today }: Priced): Result<ClaimStatus> => {
  if (status.at !== 'judged' && status.at !== 'offered' && status.at !== 'mediating') return refuse('claim_state')
  const offer = priceOffer(input, prices, today)
  return offer.ok ? accept({ at: 'offered', liability: status.liability, offer: offer.value }) : offer
}

/** With an offer it is agreed; with nothing owed, or nothing offered in the mediator's letter, it ends. */
const afterAccept = (status: ClaimStatus): Result<ClaimStatus> => {
  if (status.at !== 'judged' && status.at !== 'offered' && status.at !== 'final') return refuse('claim_state')
  const { liability } = status
  const offer = status.at === 'judged' ? null : status.offer
  return accept(
    offer ? { at: 'accepted', liability, offer } : { at: 'closed', how: 'noOffer', liability, offer: null, paidFen: 0 },
  )
}

const afterObject = (status: ClaimStatus, { about }: Move<'object'>): Result<ClaimStatus> => {
  if (status.at !== 'judged' && status.at !== 'offered' && status.at !== 'done') return refuse('claim_state')
  if (!objectionsAt[status.at]?.includes(about)) return refuse('claim_state')
  const offer = status.at === 'judged' ? null : status.offer
  return accept({ at: 'objected', about, liability: status.liability, offer })
}

const afterFulfil = (status: ClaimStatus, { photoIds, receipt }: Move<'fulfil'>, today: Day): Result<ClaimStatus> => {
  if (status.at !== 'accepted') return refuse('claim_state')
  const { liability, offer } = status
  if (offer.how === 'repair')
    return photoIds.length > 0 ? accept({ at: 'done', liability, offer, receipt: null }) : refuse('photo_required')
  if (receipt === null || !isReceiptFor(offer, receipt, today)) return refuse('receipt_required')
  return accept({ at: 'done', liability, offer, receipt })
}

const isReceiptFor = (offer: Extract<Offer, { how: 'money' }>, { amountFen, paidOn }: Receipt, today: Day): boolean =>
  amountFen === offer.totalFen && paidOn <= today

const afterConfirm = (status: ClaimStatus): Result<ClaimStatus> => {
  if (status.at !== 'done') return refuse('claim_state')
  const { liability, offer, receipt } = status
  const how = offer.how === 'repair' ? 'repaired' : 'paid'
  return accept({ at: 'closed', how, liability, offer, paidFen: receipt?.amountFen ?? 0 })
}

const afterMediate = (facts: ClaimFacts, { actor, today }: MoveContext): Result<ClaimStatus> => {
  const { status } = facts
  const mediator = { mediatorId: actor.personId, mediatorName: actor.name }
  // Taken over from somebody else, with what they have looked at and found.
  if (status.at === 'mediating')
    return isMediationLate(facts, today) ? accept({ ...status, ...mediator }) : refuse('claim_state')
  if (status.at !== 'objected') return refuse('claim_state')
  const { about, liability, offer } = status
  return accept({ at: 'mediating', about, liability, offer, ...mediator, visit: null, isInspected: false })
}

/** The mediator's letter takes the offer it names and no earlier one: what stood before was objected to. */
const afterLetter = (status: ClaimStatus, move: Move<'letter'>, { prices, today }: Priced): Result<ClaimStatus> => {
  if (status.at !== 'mediating') return refuse('claim_state')
  const offer = move.offer === null ? null : priceOffer(move.offer, prices, today)
  if (offer !== null && !offer.ok) return offer
  const { liability, mediatorName } = status
  return accept({ at: 'final', liability, offer: offer?.value ?? null, mediatorName, letterOn: today })
}

const afterReopen = ({ warranty }: Moved, { noticedOn }: Move<'reopen'>, today: Day): Result<ClaimStatus> => {
  if (isWarrantyOver(warranty, today)) return refuse('warranty_over')
  const noticed = checkNoticedOn(noticedOn, today)
  return noticed.ok ? accept({ at: 'submitted' }) : noticed
}
