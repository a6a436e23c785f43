import type { Figures } from '../../types/estate'
import type { FigureDay, PublicFigures } from '../../types/figures'
import { MASK_BELOW } from '../../types/limits'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'

/**
 * A share as the public may read it: whole per cent, rounded down to a step that at least `MASK_BELOW` of the whole fill, so that behind every number below 100 stand at least so many possible counts and
 * neither a number nor the difference of two says that one or two were it (rule 43). 100 only when nothing is missing; the last step before it is never shorter than the others. Of a whole smaller than that nothing
 * but 0 or 100 is said.
 */
export const publicPercent = (part: number, whole: number): number => {
  if (whole > 0 && part >= whole) return 100
  if (whole < MASK_BELOW) return 0
  const step = Math.ceil((100 * MASK_BELOW) / whole)
  const stepsBelow = (percent: number): number => Math.floor(percent / step) * step
  return Math.max(0, Math.min(stepsBelow((100 * part) / whole), stepsBelow(100 - step)))
}

type Known = {
  /** Figures of every day up to `through`, oldest first. */
  days: readonly FigureDay[]
  through: Day
  /** The day on which the round ended; null: it goes on. */
  endedOn: Day | null
}

/**
 * Week by week (Monday to Sunday, in Beijing), as it stood when each was over: `on` is its Sunday, or the round's last day. A week that is not over, or whose nights have not all been counted, is not shown:
 * who watches from day to day would see who answered.
 */
export const publicWeeks = (
  { days, through, endedOn }: Known,
  whole: Pick<Figures, 'households' | 'risers'>,
  today: Day,
): PublicFigures['weeks'] => {
  const [first] = days
  if (!first) return []
  const end = endedOn ?? through
  const weeks: PublicFigures['weeks'] = []
  for (let sunday = sundayOf(first.on); sunday < today; sunday = dayAfter(sunday, 7)) {
    const isCounted = through >= sunday || (endedOn !== null && through >= endedOn)
    const last = days.filter(({ on }) => on <= sunday).at(-1)
    if (!isCounted || !last) break
    const isLast = sunday >= end
    weeks.push({
      on: isLast ? end : sunday,
      consentPercent: publicPercent(last.agreed, whole.households),
      riserPercent: publicPercent(last.complete, whole.risers),
    })
    if (isLast) break
  }
  return weeks
}

/** The Sunday that ends a day's week. */
const sundayOf = (day: Day): Day => dayAfter(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)
