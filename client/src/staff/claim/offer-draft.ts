import { priceOffer } from '@chuanmen/domain/claim/price-offer'
import type { Offer, OfferInput } from '@chuanmen/types/claim'
import type { PriceTable } from '@chuanmen/types/claim-rules'
import { claimRefusals } from '@chuanmen/types/refusals/claims'
import { fenOf, yuanTyped } from '@/lib/typed-yuan'

/** One line of money as typed. With a `code` name, unit and price are the table's. */
export type LineDraft = {
  key: string
  code: string
  name: string
  unit: string
  price: string
  quantity: string
  why: string
}
/** `none`: a mediator's letter that offers nothing. '' as long as nothing is chosen. */
export type OfferDraft = {
  how: 'repair' | 'money' | 'none' | ''
  standard: string
  byOn: string
  lines: LineDraft[]
}

export const blankOffer: OfferDraft = { how: '', standard: '', byOn: '', lines: [] }
export const blankLine = (key: string, code: string): LineDraft => ({
  ...{ key, code, name: '', unit: code ? '' : '项', price: '', quantity: '1', why: '' },
})

/** An offer that stands, to be changed or said anew. */
export function offerDraftOf(offer: Offer | null): OfferDraft {
  if (!offer) return blankOffer
  if (offer.how === 'repair') return { ...blankOffer, how: 'repair', standard: offer.standard, byOn: offer.byOn }
  return {
    ...blankOffer,
    how: 'money',
    lines: offer.items.map(({ code, name, unit, unitFen, quantityCenti, why }, at) => ({
      key: `was${at}`,
      code: code ?? '',
      name,
      unit,
      price: yuanTyped(unitFen),
      quantity: quantityWords(quantityCenti),
      why,
    })),
  }
}

/** 「2.5」 from hundredths. */
export const quantityWords = (centi: number) => String(centi / 100)

/** A quantity as typed, in hundredths; null: not a number above nothing with at most two decimals. */
export const quantityOf = (typed: string): number | null => {
  const centi = fenOf(typed)
  return centi !== null && centi > 0 && centi <= 1_000_000 ? centi : null
}

type Line = Extract<OfferInput, { how: 'money' }>['items'][number]

/** A line as the server takes it; null while something in it is missing or no number. */
function lineInput({ code, name, unit, price, quantity, why }: LineDraft): Line | null {
  const quantityCenti = quantityOf(quantity)
  if (quantityCenti === null) return null
  if (code) return { from: 'table', code, quantityCenti }
  const unitFen = fenOf(price)
  if (!name.trim() || !unit.trim() || !why.trim() || unitFen === null || unitFen < 1) return null
  return { from: 'own', name: name.trim(), unit: unit.trim(), unitFen, quantityCenti, why: why.trim() }
}

/** The offer as the server takes it; null: none, or not whole yet. */
export function offerInput({ how, standard, byOn, lines }: OfferDraft): OfferInput | null {
  if (how === 'repair') return { how, standard: standard.trim(), byOn }
  if (how !== 'money') return null
  const items = lines.map(lineInput)
  return items.length > 0 && items.every((item) => item !== null) ? { how, items: items as Line[] } : null
}

/** What is wrong with an offer, by field, in words. */
export function offerErrors(
  draft: OfferDraft,
  prices: PriceTable | null,
  today: string,
  mayBeNone: boolean,
): Record<string, string> {
  const { how, standard, byOn, lines } = draft
  if (how === '') return { how: mayBeNone ? '请选：修好、赔钱，还是不再给办法' : '请选：修好，还是赔钱' }
  if (how === 'none') return {}
  if (how === 'repair')
    return {
      ...(standard.trim() ? {} : { standard: '请写清修到什么样算好' }),
      ...(byOn ? (byOn < today ? { byOn: '修好的日子要在今天以后' } : {}) : { byOn: '请选哪天以前修好' }),
    }
  if (lines.length === 0) return { lines: '请至少加一项' }
  const errors = Object.fromEntries(lines.flatMap((line) => Object.entries(lineErrors(line, prices))))
  if (Object.keys(errors).length > 0) return errors
  const priced = pricedOf(draft, prices, today)
  return priced ? {} : { lines: claimRefusals.claim_amount_invalid }
}

function lineErrors({ key, code, name, unit, price, quantity, why }: LineDraft, prices: PriceTable | null) {
  const errors: Record<string, string> = {}
  if (quantityOf(quantity) === null) errors[`${key}-quantity`] = '请写数量，比如 3 或 2.5'
  if (code) {
    if (!prices?.items.some((item) => item.code === code)) errors[`${key}-code`] = claimRefusals.price_unknown
    return errors
  }
  if (!name.trim()) errors[`${key}-name`] = '请写是什么'
  if (!unit.trim()) errors[`${key}-unit`] = '请写单位'
  const unitFen = fenOf(price)
  if (unitFen === null || unitFen < 1) errors[`${key}-price`] = '请写单价，比如 85 或 85.50'
  if (!why.trim()) errors[`${key}-why`] = '价目表里没有的，要写为什么是这个价'
  return errors
}

/** The offer as the server will price it, line by line and in sum: by the same rule. Null while it is not whole, or beyond what is allowed. */
export function pricedOf(draft: OfferDraft, prices: PriceTable | null, today: string): Offer | null {
  const input = offerInput(draft)
  if (!input) return null
  const priced = priceOffer(input, prices, today)
  return priced.ok ? priced.value : null
}
