import type { Day } from '../../types/schema'
import type { AvailabilityDoc, HalfDay } from '../../types/works'

/** Last day a household's words are about; null: about any day (somebody has a key, or nobody is ever at home). */
export const lastDayOf = ({
  home,
  blackouts,
  key,
}: Pick<AvailabilityDoc, 'home' | 'blackouts' | 'key'>): Day | null => {
  if (key !== null) return null
  return [...home.map(({ on }: HalfDay) => on), ...blackouts.map(({ until }) => until)].sort().at(-1) ?? null
}

/** Said when it can be at home, for works that begin on a day or later: words about earlier works do not count. */
export const hasSaid = (said: Pick<AvailabilityDoc, 'lastDay'> | null | undefined, from: Day): boolean =>
  said != null && (said.lastDay === null || said.lastDay >= from)
