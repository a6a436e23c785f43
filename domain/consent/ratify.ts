import type { PreparationDoc } from '../../types/consent'
import { RATIFY_DAYS } from '../../types/limits'

const DAY_MS = 86_400_000

/** When what somebody prepared without power lapses: 30 days from when the owner can see it (Civil Code art. 171, rule 30). */
export const ratifyUntil = (preparedAt: Date): Date => new Date(preparedAt.getTime() + RATIFY_DAYS * DAY_MS)

/**
 * Whether an owner may still make a preparation theirs: before it lapses (silence until then is a refusal, rule 30), and only to
 * the text it answered (rule 34).
 */
export const canRatify = (
  prepared: Pick<PreparationDoc, 'expiresAt' | 'textHash'>,
  textHash: string,
  now: Date,
): boolean => now < prepared.expiresAt && prepared.textHash === textHash
