import type { FileRecord } from '../../types/household-file'
import { type FileField, fileFieldDays } from '../../types/household-words'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import { beijingDay, dayAfter } from '../consent/beijing-day'

/** How far a phone's clock may run ahead of the server's, in milliseconds. Our decision. */
const CLOCK_AHEAD_MS = 5 * 60_000

/** The last day on which a value asked at `askedAt` holds; null: it does not age. */
export const expiresOn = (field: FileField, askedAt: Date): Day | null => {
  const days = fileFieldDays[field]
  return days === null ? null : dayAfter(beijingDay(askedAt), days)
}

/** Stale from the day after its last one: it is asked again, and nothing is decided on it. */
export const isExpired = ({ expiresOn }: Pick<FileRecord, 'expiresOn'>, today: Day): boolean =>
  expiresOn !== null && expiresOn < today

/**
 * Whether what was asked at `askedAt` may be written down now. Refuses `asked_in_future` (a phone's clock may be a few minutes ahead), `source_expired {field, expiredOn}` for the
 * first field that would be stale already.
 */
export const checkAsked = (fields: readonly FileField[], askedAt: Date, now: Date): Result<true> => {
  if (askedAt.getTime() > now.getTime() + CLOCK_AHEAD_MS) return refuse('asked_in_future')
  const today = beijingDay(now)
  for (const field of fields) {
    const last = expiresOn(field, askedAt)
    if (last !== null && last < today) return refuse('source_expired', { field, expiredOn: last })
  }
  return accept(true)
}
