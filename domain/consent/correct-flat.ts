import { accept, type Result, refuse } from '../../types/result'
import type { TallyDoc, TallyFlat } from '../../types/tally'
import { clearOf, saltedHash } from '../evidence/clear-words'
import { advance, type TallyChange } from './advance'
import { sharesAddUp } from './shares'

/** What the household is after the correction, complete: for joined flats the summed area and united owners (`frozenHousehold`). */
export type Correction = Pick<TallyFlat, 'areaCentiSqm' | 'consentRule' | 'filedSignerIds' | 'owners'> & {
  flatId: string
  by: string
  why: string
  salt: string
}

/**
 * Corrects a household while it is being asked; the evidence says so and why. Answers of owners who remain stand, those of
 * others go. Refuses `flat_not_in_round`, `round_not_open`, `flat_in_locked_riser`, `reason_required`, `shares_invalid` (all shares known
 * and not one whole; unknown ones are allowed and make every owner needed), `owner_unknown` (the agreement names somebody who
 * is not an owner), `malformed` (area not a positive integer, an owner twice).
 */
export const correctFlat = (
  tally: TallyDoc,
  { flatId, by, why, salt, ...change }: Correction,
  now: Date,
): Result<TallyChange> => {
  if (!tally.flats[flatId]) return refuse('flat_not_in_round')
  if (tally.closedAt) return refuse('round_not_open')
  if (Object.values(tally.risers).some((riser) => riser.lockedAt && riser.flatIds.includes(flatId)))
    return refuse('flat_in_locked_riser')
  if (why.trim() === '') return refuse('reason_required')
  const { areaCentiSqm, consentRule, filedSignerIds, owners } = change
  const signerIds = new Set(owners.map(({ signerId }) => signerId))
  if (!Number.isSafeInteger(areaCentiSqm) || areaCentiSqm <= 0) return refuse('malformed', { field: 'areaCentiSqm' })
  if (signerIds.size < owners.length) return refuse('malformed', { field: 'owners' })
  if (filedSignerIds.some((signerId) => !signerIds.has(signerId))) return refuse('owner_unknown')
  const shares = owners.map(({ share }) => share)
  if (consentRule === 'shares' && shares.length > 0 && !shares.includes(null) && !sharesAddUp(shares))
    return refuse('shares_invalid')
  const body = {
    kind: 'correction' as const,
    flatId,
    by,
    areaCentiSqm,
    consentRule,
    filedSignerIds,
    owners,
    whyHash: saltedHash(salt, why),
  }
  return accept(advance(tally, body, now, clearOf(salt, { why })))
}
