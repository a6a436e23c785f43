const HOUR_MS = 3_600_000
/** Beijing is UTC+8 all year; summer time was last kept in 1991. */
const BEIJING_OFFSET_HOURS = 8

/** The Beijing calendar day of an instant, `YYYY-MM-DD`. Days compare as strings. */
export const beijingDay = (instant: Date): string =>
  new Date(instant.getTime() + BEIJING_OFFSET_HOURS * HOUR_MS).toISOString().slice(0, 10)

/** The day `days` later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR_MS).toISOString().slice(0, 10)
