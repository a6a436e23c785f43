const DAY = 86_400_000

/** How long ago the demo's round opened and how long it stays open, in days: the middle of its window. */
export const OPENED_DAYS_AGO = 18
export const CLOSES_IN_DAYS = 12

/** A moment on the Beijing day `days` from `today`, at an hour of its clock. */
export const beijingMoment = (today: Date, days: number, hour: number): Date => {
  const day = new Date(today.getTime() + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10)
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)
}
