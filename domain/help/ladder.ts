import type { HelpTaskDoc } from '../../types/help'
import { type HelpKind, type HelpRing, helpKindRules, helpRings } from '../../types/help-words'
import { rankOf } from './rings'

const HOUR_MS = 3_600_000
/** Raised less than this before its window, a task is urgent: nobody waits for a stairwell to look. Our decision. */
export const URGENT_HOURS = 24
/** However far ahead help is asked for, everybody has been asked after so long: a volunteer plans a week. Our decision. */
const LONGEST_HOURS = 5 * 24
/** Share of the time left at which each ring begins; an urgent task begins at `estate`. Our decision: the last third is for people who arrange. */
const patient: Record<HelpRing, number> = {
  stairwell: 0,
  building: 0.15,
  estate: 0.3,
  community: 0.45,
  station: 0.55,
  staff: 0.7,
}
const urgent: Record<HelpRing, number> = {
  stairwell: 0,
  building: 0,
  estate: 0,
  community: 0.2,
  station: 0.3,
  staff: 0.5,
}

/** Whether a task raised now is urgent by itself. */
export const isUrgentAt = (raisedAt: Date, windowStart: Date): boolean =>
  windowStart.getTime() - raisedAt.getTime() < URGENT_HOURS * HOUR_MS

/**
 * Where a task is looked for first, and when each later ring begins, spread over the time left until its window: stored, and never counted again (rule 42). When the
 * window has begun everybody is asked at once. Of a kind that volunteers never do the first ring is `station`; one that no station does skips that ring.
 */
export const ladderOf = (
  raisedAt: Date,
  windowStart: Date,
  isUrgent: boolean,
  kind?: HelpKind,
): Pick<HelpTaskDoc, 'ring' | 'ladder'> => {
  const by = kind ? helpKindRules[kind].by : (['volunteer', 'station'] as const)
  const shares = isUrgent || isUrgentAt(raisedAt, windowStart) ? urgent : patient
  const left = Math.min(LONGEST_HOURS * HOUR_MS, Math.max(0, windowStart.getTime() - raisedAt.getTime()))
  const rings = helpRings.filter((ring) =>
    ring === 'station' ? by.includes('station') : ring === 'staff' || by.includes('volunteer'),
  )
  const steps = rings.map((ring) => ({ ring, at: new Date(raisedAt.getTime() + Math.round(shares[ring] * left)) }))
  // Without volunteers the stations need not wait until these have been asked.
  const [first] = rings
  const begun = steps.filter(({ ring, at }) => ring === first || at <= raisedAt)
  const ring = begun.at(-1)?.ring ?? 'staff'
  return { ring, ladder: steps.filter((step) => rankOf(step.ring) > rankOf(ring)) }
}
