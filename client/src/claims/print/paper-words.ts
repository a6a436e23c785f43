import { roomWords } from '@chuanmen/types/baseline'
import type { Liability, Offer, OfferItem } from '@chuanmen/types/claim'
import { type ClaimAt, claimAtWords, commonWords, type DamagePlace, liableWords } from '@chuanmen/types/claim-words'
import { day, yuan } from '@/lib/format'

const BEIJING_MS = 8 * 3_600_000

/** 「2026年11月19日 09:41」: paper outlives its year, and a deadline may hang on the minute. */
export function stamp(moment: string | number): string {
  const [on = '', at = ''] = new Date(new Date(moment).getTime() + BEIJING_MS).toISOString().split('T')
  return `${paperDay(on)} ${at.slice(0, 5)}`
}

/** 「2026年11月19日」 of a calendar day. */
export function paperDay(on: string): string {
  const [year, month, date] = on.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** The same with its weekday, for a deadline. */
export const paperDeadline = (on: string) => `${on.slice(0, 4)}年${day(on)}`

/** The last day of so many years from a day; the 29th of February ends on the 28th. */
export function yearsAfter(on: string, years: number): string {
  const [year = '', month, date] = on.split('-')
  const last = month === '02' && date === '29' ? '28' : date
  return `${Number(year) + years}-${month}-${last}`
}

export const placeWords = (place: DamagePlace): string => ({ ...roomWords, ...commonWords })[place]

/** Where a claim stands, for a third person to read: the screen's words speak to the household. */
export const paperAtWords: Record<ClaimAt, string> = {
  ...claimAtWords,
  offered: '已给出办法，等住户答复',
  done: '已办好，等住户确认',
  objected: '住户有异议',
}

/** 「施工方 70%、施工前就有 30%」 */
export const liabilityWords = ({ shares }: Liability) =>
  shares.map(({ who, percent }) => `${liableWords[who]} ${percent}%`).join('、')

/** 「3.5 ㎡」 from hundredths. */
export const quantityWords = ({ quantityCenti, unit }: Pick<OfferItem, 'quantityCenti' | 'unit'>) =>
  `${Number((quantityCenti / 100).toFixed(2))} ${unit}`

/** What is offered, in one line. */
export const offerWords = (offer: Offer | null): string =>
  offer === null
    ? '没有'
    : offer.how === 'repair'
      ? `修好：${offer.standard}；最晚 ${paperDeadline(offer.byOn)}`
      : `赔钱：${yuan(offer.totalFen)}`

/** Words that wait for somebody's look are not on paper either (rule 12). */
export const saidWords = (words: string | null) => (words === null ? '（文字还在核对，暂时不显示）' : words || '没有写')
