import { roomWords } from '../../types/baseline'
import type { ClaimDoc, ClaimEntry, ClaimStatus, Liability, Offer } from '../../types/claim'
import {
  type ClaimAct,
  commonWords,
  type DamagePlace,
  liableWords,
  objectionWords,
  rungWords,
  wantWords,
} from '../../types/claim-words'

/** 「¥1,280.00」. */
export const yuan = (fen: number): string =>
  `¥${Math.floor(fen / 100).toLocaleString('en-US')}.${String(fen % 100).padStart(2, '0')}`

export const placeWords = (place: DamagePlace): string => ({ ...roomWords, ...commonWords })[place]

export const wantWordsOf = (want: ClaimDoc['want']): string =>
  want.kind === 'money' ? `${wantWords.money} ${yuan(want.fen)}` : wantWords[want.kind]

/** What an entry decided, in lines: who answers for how much, each line of an offer with its amount, a receipt, a visit. */
export const factLines = ({ act, facts }: ClaimEntry): string[] => linesOf[act]?.(facts) ?? []

type Lines = (facts: ClaimEntry['facts']) => string[]

const linesOf: Partial<Record<ClaimAct, Lines>> = {
  setVisit: ({ status }) => visitLines(status),
  judge: ({ status }) => liabilityLines(status),
  offer: ({ status }) => offerLines(status),
  accept: ({ status }) => offerLines(status),
  object: ({ status }) => ('about' in status ? [`异议：${objectionWords[status.about]}`] : []),
  fulfil: ({ status }) =>
    status.at === 'done' && status.receipt
      ? [`付款 ${yuan(status.receipt.amountFen)}，${status.receipt.paidOn}，凭证 ${status.receipt.ref}`]
      : [],
  confirm: ({ stars }) => (stars === null ? [] : [`评价 ${stars} 星`]),
  letter: ({ status }) => [...liabilityLines(status), ...offerLines(status)],
  climb: ({ rung }) => [`交${rungWords[rung]}`],
}

const visitLines = (status: ClaimStatus): string[] =>
  'visit' in status && status.visit ? [`上门 ${status.visit.on} ${status.visit.from}–${status.visit.to}`] : []

const liabilityLines = (status: ClaimStatus): string[] =>
  'liability' in status ? [`责任：${sharesWords(status.liability)}`] : []

const sharesWords = ({ shares }: Liability): string =>
  shares.map(({ who, percent }) => `${liableWords[who]} ${percent}%`).join('，')

const offerLines = (status: ClaimStatus): string[] =>
  'offer' in status && status.offer ? wordsOfOffer(status.offer) : []

const wordsOfOffer = (offer: Offer): string[] => {
  if (offer.how === 'repair') return [`修复：${offer.standard}，${offer.byOn} 前修好`]
  const lines = offer.items.map(({ name, unit, unitFen, quantityCenti, amountFen, why }) => {
    const quantity = (quantityCenti / 100).toFixed(2).replace(/\.?0+$/, '')
    return `${name} ${yuan(unitFen)} × ${quantity} ${unit} = ${yuan(amountFen)}${why ? `（${why}）` : ''}`
  })
  const table = offer.priceVersion > 0 ? `价目表第 ${offer.priceVersion} 版` : '没有公布的价目表'
  return [...lines, `合计 ${yuan(offer.totalFen)}（${table}）`]
}
