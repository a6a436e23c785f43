import type { CalendarDoc } from '../../types/works'
import { fingerprintId } from './secrets'

/** One riser has one entry per round: an `ask` repeated meets itself. */
export const worksIdOf = (roundId: string, stairwellId: string, riserId: string): string =>
  fingerprintId('works', roundId, stairwellId, riserId)

/** What an estate's calendar says before anybody set it. */
export const calendarOf = (estateId: string, found: CalendarDoc | null): CalendarDoc =>
  found ?? { _id: estateId, schemaVersion: 1, crews: [], examDays: [], years: [], rev: 0, datesRev: 0 }
