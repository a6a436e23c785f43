import type { Day } from '../../types/schema'

const HOUR_MS = 3_600_000
/** When each day began that was asked about: the matching asks for a few days very often. */
const begins = new Map<Day, number>()

/** The instant at which a whole hour of a Beijing day begins; 24 is the end of the day. Beijing is UTC+8 all year. */
export const hourAt = (on: Day, hour: number): Date => {
  const known = begins.get(on)
  const begun = known ?? Date.parse(`${on}T00:00:00+08:00`)
  if (known === undefined) begins.set(on, begun)
  return new Date(begun + hour * HOUR_MS)
}
