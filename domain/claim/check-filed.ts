import type { ClaimDoc, ClaimFiled, ClaimVisit, Liability } from '../../types/claim'
import { commonParts, type DamagePlace } from '../../types/claim-words'
import { CLAIM_FEN_MAX, CLAIM_PHOTOS_MAX, NOTICED_DAYS_MAX } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'

/** Furthest ahead a visit may be set, in days. Our decision. */
export const VISIT_AHEAD_DAYS = 30

/** Refuses `noticed_in_future`: damage is noticed today or within the three years in which one may sue. */
export const checkNoticedOn = (noticedOn: Day, today: Day): Result<true> =>
  noticedOn <= today && noticedOn >= dayAfter(today, -NOTICED_DAYS_MAX) ? accept(true) : refuse('noticed_in_future')

/** Refuses `claim_amount_invalid`: what is wanted in money is 1 fen to ¥500,000. */
export const checkWant = (want: ClaimDoc['want']): Result<true> =>
  want.kind === 'money' && (want.fen < 1 || want.fen > CLAIM_FEN_MAX) ? refuse('claim_amount_invalid') : accept(true)

/** A part that belongs to all, not a room of a flat. */
export const isCommonPart = (place: DamagePlace): boolean => (commonParts as readonly string[]).includes(place)

/** What is claimed, before it is filed. Refuses `noticed_in_future`, `claim_amount_invalid`, `too_many_photos`, `malformed {field}` for a stairwell inside a flat. */
export const checkFiled = (filed: ClaimFiled & { isCommon: boolean; photos: number }, today: Day): Result<true> => {
  if (isCommonPart(filed.damagePlace) !== filed.isCommon) return refuse('malformed', { field: 'damagePlace' })
  const noticed = checkNoticedOn(filed.noticedOn, today)
  if (!noticed.ok) return noticed
  if (filed.photos > CLAIM_PHOTOS_MAX) return refuse('too_many_photos', { max: CLAIM_PHOTOS_MAX })
  return checkWant(filed.want)
}

/** Refuses `claim_visit_invalid`: from today on, within 30 days, and ending after it began. */
export const checkVisit = ({ on, from, to }: ClaimVisit, today: Day): Result<true> =>
  on >= today && on <= dayAfter(today, VISIT_AHEAD_DAYS) && from < to ? accept(true) : refuse('claim_visit_invalid')

/** Refuses `liability_invalid` unless each party is named once and all percents make a hundred. */
export const checkLiability = ({ shares }: Liability): Result<true> => {
  const isOnce = new Set(shares.map(({ who }) => who)).size === shares.length
  const sum = shares.reduce((total, { percent }) => total + percent, 0)
  return isOnce && sum === 100 ? accept(true) : refuse('liability_invalid')
}
