import type { Offer } from '@chuanmen/types/claim'
import type { ClaimMove, ClaimView } from '@chuanmen/types/claim-actions'
import type { ClaimMoveKind, Liable, Objection } from '@chuanmen/types/claim-words'
import { fenOf, yuanTyped } from '@/lib/typed-yuan'
import { blankOffer, type OfferDraft, offerDraftOf, offerInput } from './offer-draft'

/** What somebody typed for a move, whichever it is: kept as a draft, so that neither a kill nor somebody else's move costs a word. */
export type MoveForm = {
  words: string
  on: string
  from: string
  to: string
  /** Percents as typed, by party. */
  shares: Partial<Record<Liable, string>>
  pairs: { before: string | null; after: string }[]
  offer: OfferDraft
  amount: string
  paidOn: string
  ref: string
  about: Objection | ''
  stars: number
  noticedOn: string
  /** How the household told it; '' as long as nothing is chosen. */
  told: 'present' | 'phone' | 'paper' | ''
}

/** An empty form, filled as far as the claim itself says what will stand in it. */
export function blankForm(kind: ClaimMoveKind, { status }: Pick<ClaimView, 'status'>, today: string): MoveForm {
  const visit = 'visit' in status ? status.visit : null
  const offer: Offer | null = 'offer' in status ? status.offer : null
  const liability = 'liability' in status ? status.liability : null
  const total = offer?.how === 'money' ? yuanTyped(offer.totalFen) : ''
  return {
    words: '',
    on: visit?.on ?? '',
    from: visit?.from ?? '09:00',
    to: visit?.to ?? '11:00',
    shares: liability ? Object.fromEntries(liability.shares.map(({ who, percent }) => [who, String(percent)])) : {},
    pairs: liability?.pairs ?? [],
    offer: kind === 'offer' || kind === 'letter' ? offerDraftOf(offer) : blankOffer,
    amount: total,
    paidOn: today,
    ref: '',
    about: '',
    stars: 0,
    noticedOn: today,
    told: '',
  }
}

export const sharesOf = ({ shares }: Pick<MoveForm, 'shares'>): { who: Liable; percent: number }[] =>
  (Object.entries(shares) as [Liable, string][])
    .map(([who, typed]) => ({ who, percent: Number(typed.replace(/[%％\s]/g, '')) }))
    .filter(({ percent }) => Number.isInteger(percent) && percent > 0)

/** What all parties have of a hundred. */
export const sumOf = (form: Pick<MoveForm, 'shares'>): number =>
  sharesOf(form).reduce((sum, { percent }) => sum + percent, 0)

/** The move a form without errors stands for. */
export function moveOf(kind: ClaimMoveKind, form: MoveForm, photoIds: string[]): ClaimMove {
  const words = form.words.trim()
  switch (kind) {
    case 'setVisit':
      return { kind, words, visit: { on: form.on, from: form.from, to: form.to } }
    case 'inspect':
    case 'add':
      return { kind, words, photoIds }
    case 'judge':
      return { kind, words, liability: { shares: sharesOf(form), pairs: form.pairs } }
    case 'offer':
      return { kind, words, offer: offerInput(form.offer) ?? { how: 'money', items: [] } }
    case 'letter':
      return { kind, words, offer: offerInput(form.offer) }
    case 'object':
      return { kind, words, about: form.about || 'liability', photoIds }
    case 'fulfil':
      return { kind, words, photoIds, receipt: receiptOf(form) }
    case 'confirm':
      return { kind, words, stars: form.stars }
    case 'reopen':
      return { kind, words, noticedOn: form.noticedOn, photoIds }
    default:
      return { kind, words }
  }
}

const receiptOf = ({ amount, paidOn, ref }: MoveForm) => {
  const amountFen = fenOf(amount)
  return amountFen && ref.trim() ? { amountFen, paidOn, ref: ref.trim() } : null
}
