/** A Beijing day and time of day as people choose them: `2026-11-25`, `09:00`. Empty day: not chosen. */
export type ChosenMoment = { on: string; at: string }

/** The instant of a chosen moment, or null when the day is not chosen. */
export const instantOf = ({ on, at }: ChosenMoment): string | null =>
  on ? new Date(`${on}T${at || '00:00'}:00+08:00`).toISOString() : null

/** The Beijing day and time of an instant. */
export function momentOf(instant: string | null): ChosenMoment {
  if (!instant) return { on: '', at: '09:00' }
  const [on = '', time = ''] = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().split('T')
  return { on, at: time.slice(0, 5) }
}

/** Beijing's calendar day `days` after `now`. */
export const dayAfter = (now: number, days: number) => momentOf(new Date(now + days * 86_400_000).toISOString()).on
