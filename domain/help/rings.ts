import type { HelpTaskDoc } from '../../types/help'
import { type HelpRing, helpRings } from '../../types/help-words'

export const rankOf = (ring: HelpRing): number => helpRings.indexOf(ring)
export const isAtLeast = (ring: HelpRing, other: HelpRing): boolean => rankOf(ring) >= rankOf(other)

type Laddered = Pick<HelpTaskDoc, 'ring' | 'ladder'>

/** How far a task is asked at a moment, by its stored deadlines; it never narrows (rule 42). */
export const ringAt = ({ ring, ladder }: Laddered, now: Date): HelpRing =>
  ladder.reduce((widest, step) => (step.at <= now && isAtLeast(step.ring, widest) ? step.ring : widest), ring)

/** At least as far as this ring from now on; later rings keep their own moments. */
export const widenedTo = <T extends Laddered>(task: T, ring: HelpRing): T =>
  isAtLeast(task.ring, ring) ? task : { ...task, ring }

/** The next ring and when it begins; null: it is asked of everybody. */
export const nextRing = ({ ring, ladder }: Laddered): HelpTaskDoc['ladder'][number] | null =>
  ladder.find((step) => !isAtLeast(ring, step.ring)) ?? null
