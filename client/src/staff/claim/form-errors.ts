import { checkNoticedOn, checkVisit } from '@chuanmen/domain/claim/check-filed'
import { paperNeedsPhoto, phoneMoves } from '@chuanmen/domain/claim/moves'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import type { PriceTable } from '@chuanmen/types/claim-rules'
import type { ClaimMoveKind } from '@chuanmen/types/claim-words'
import { claimRefusals } from '@chuanmen/types/refusals/claims'
import { yuan } from '@/lib/format'
import { fenOf } from '@/lib/typed-yuan'
import { type MoveForm, sumOf } from './move-form'
import { textOf } from './move-texts'
import { offerErrors } from './offer-draft'

export type Errors = Record<string, string>

type Known = {
  view: Pick<ClaimView, 'status'>
  today: string
  prices: PriceTable | null
  /** Those that are there and those on their way: a move waits for them by itself. */
  photos: number
  papers: number
  /** Recorded for a household. */
  isBehalf: boolean
}

/** What keeps a move from being made, by field, each in words that say how to mend it. */
export function formErrors(kind: ClaimMoveKind, form: MoveForm, known: Known): Errors {
  const { view, photos, papers, isBehalf } = known
  const { mustSay, words } = textOf(kind, view)
  const isSilent = !form.words.trim()
  return {
    ...(mustSay && isSilent ? { words: `请写：${words}` } : {}),
    ...(kind === 'add' && isSilent && photos === 0 ? { words: '请写几句，或者加一张照片' } : {}),
    ...ownErrors(kind, form, known),
    ...(isBehalf ? behalfErrors(kind, form, papers) : {}),
  }
}

function ownErrors(kind: ClaimMoveKind, form: MoveForm, { view: { status }, today, prices, photos }: Known): Errors {
  switch (kind) {
    case 'setVisit':
      if (!form.on) return { visit: '请选哪一天' }
      return checkVisit(form, today).ok ? {} : { visit: claimRefusals.claim_visit_invalid }
    case 'inspect':
      return photos > 0 ? {} : { photos: '请至少拍一张现场照片' }
    case 'judge':
      return sumOf(form) === 100 ? {} : { shares: `各方加起来现在是 ${sumOf(form)}%，要正好是 100%` }
    case 'offer':
      return offerErrors(form.offer, prices, today, false)
    case 'letter':
      return offerErrors(form.offer, prices, today, true)
    case 'object':
      return form.about ? {} : { about: '请选不同意哪一点' }
    case 'fulfil':
      return fulfilErrors(form, status, photos, today)
    case 'confirm':
      return form.stars > 0 ? {} : { stars: '请问住户几分，1 到 5' }
    case 'reopen':
      return checkNoticedOn(form.noticedOn, today).ok ? {} : { noticedOn: claimRefusals.noticed_in_future }
    default:
      return {}
  }
}

function fulfilErrors(form: MoveForm, status: ClaimView['status'], photos: number, today: string): Errors {
  const offer = 'offer' in status ? status.offer : null
  if (offer?.how !== 'money') return photos > 0 ? {} : { photos: '请至少拍一张修好以后的照片' }
  return {
    ...(fenOf(form.amount) === offer.totalFen ? {} : { amount: `说好的是 ${yuan(offer.totalFen)}，要一分不差` }),
    ...(form.paidOn && form.paidOn <= today ? {} : { paidOn: '付款的日子不能在今天以后' }),
    ...(form.ref.trim() ? {} : { ref: '请写凭证号，比如转账流水号后 6 位' }),
  }
}

function behalfErrors(kind: ClaimMoveKind, { told }: MoveForm, papers: number): Errors {
  if (told === '') return { told: '请选住户是怎么告诉您的' }
  if (told === 'phone' && !phoneMoves.includes(kind)) return { told: '这一步电话里说的不算，要当面，或者签了字的纸' }
  if (told === 'paper' && paperNeedsPhoto.includes(kind) && papers === 0) return { paper: '请拍下签了字的纸' }
  return {}
}
