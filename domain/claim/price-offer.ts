import type { Offer, OfferInput, OfferItem } from '../../types/claim'
import type { PriceItem, PriceTableDoc } from '../../types/claim-rules'
import { CLAIM_FEN_MAX } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'

/** Furthest ahead a repair may be promised, in days. Our decision. */
export const REPAIR_AHEAD_DAYS = 366

/**
 * Prices an offer: money line by line in whole fen, each line rounded half up, the total their sum. Lines of the table take name, unit and price from it and keep its
 * version. Refuses `price_unknown`, `claim_amount_invalid` below one fen or above ¥500,000, `malformed {field}` for a repair promised for the past.
 */
export const priceOffer = (
  input: OfferInput,
  prices: Pick<PriceTableDoc, 'version' | 'items'> | null,
  today: Day,
): Result<Offer> => {
  if (input.how === 'repair') {
    const isPossible = today <= input.byOn && input.byOn <= dayAfter(today, REPAIR_AHEAD_DAYS)
    return isPossible ? accept({ ...input }) : refuse('malformed', { field: 'byOn' })
  }
  const items: OfferItem[] = []
  for (const line of input.items) {
    const known = line.from === 'table' ? prices?.items.find(({ code }) => code === line.code) : undefined
    if (line.from === 'table' && !known) return refuse('price_unknown', { code: line.code })
    items.push(line.from === 'own' ? ownItem(line) : tableItem(line.quantityCenti, known as PriceItem))
  }
  const totalFen = items.reduce((sum, { amountFen }) => sum + amountFen, 0)
  if (totalFen < 1 || totalFen > CLAIM_FEN_MAX) return refuse('claim_amount_invalid')
  return accept({ how: 'money', items, totalFen, priceVersion: prices?.version ?? 0 })
}

/** Fen for so many hundredths of a unit, halves up. Exact: both factors stay far below 2^53 together. */
export const amountFen = (unitFen: number, quantityCenti: number): number =>
  Math.floor((unitFen * quantityCenti + 50) / 100)

const tableItem = (quantityCenti: number, { code, name, unit, unitFen }: PriceItem): OfferItem => ({
  code,
  name,
  unit,
  unitFen,
  quantityCenti,
  amountFen: amountFen(unitFen, quantityCenti),
  why: '',
})

type OwnLine = Extract<Extract<OfferInput, { how: 'money' }>['items'][number], { from: 'own' }>
const ownItem = ({ name, unit, unitFen, quantityCenti, why }: OwnLine): OfferItem => ({
  code: null,
  name,
  unit,
  unitFen,
  quantityCenti,
  amountFen: amountFen(unitFen, quantityCenti),
  why,
})
