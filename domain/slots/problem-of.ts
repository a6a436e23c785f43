import { WATER_STOP_AHEAD_HOURS, WORKING_HALVES } from '../../types/limits'
import type { Day } from '../../types/schema'
import type { AvailabilityDoc, CalendarDoc, DayRules, HalfDay, SlotProblem, WorksDoc } from '../../types/works'
import { instantAt } from '../works/instant-at'
import { keyOf, slotOf } from '../works/slot-of'
import { workingHalfDays } from '../works/working-half-days'
import { whenThere } from './when-there'

type Work = Pick<WorksDoc, '_id' | 'state' | 'flatIds' | 'halfDays' | 'from' | 'until' | 'stages'> &
  Partial<Pick<WorksDoc, 'emergencyReason' | 'visits'>>
type Availability = Pick<AvailabilityDoc, 'flatId' | 'home' | 'blackouts' | 'key'> &
  Partial<Pick<AvailabilityDoc, 'at'>>
type Calendar = Pick<CalendarDoc, 'crews'> & DayRules
const HOUR_MS = 3_600_000

/**
 * What the solver is asked for these works. Dates that households were only offered may move, those they confirmed (`scheduled`,
 * `underway`) may not, unless a scheduled one is named in `released`: somebody fell ill, or was not there. Nothing is placed sooner than a
 * water stop can be told (rule 37). A household that said nothing is not there, so it turns up among those to ask; one whose key is with
 * somebody, by its consent, is there outside its blackouts. What it answered about a date that stands goes before what it said in general. Finished works are left out.
 */
export const problemOf = (
  works: Work[],
  availability: Availability[],
  calendar: Calendar,
  now: Date,
  released: ReadonlySet<string> = new Set(),
): SlotProblem => {
  const open = works.filter(({ state }) => state !== 'finished')
  const halfDays = workingHalfDays(...daysOf(open), calendar)
  const places = new Map(halfDays.map((halfDay, at) => [keyOf(halfDay), at]))
  const soonest = halfDays.findIndex((halfDay) => isFarEnough(halfDay, now))
  const tooSoon = soonest === -1 ? halfDays.length : soonest
  const households = new Map(availability.map((said) => [said.flatId, said]))
  const flatIds = [...new Set(open.flatMap((work) => work.flatIds))]
  return {
    halfDays,
    capacity: halfDays.map(() => calendar.crews.length),
    risers: open.flatMap((work) => {
      if (isSettled(work, places, released)) return fixedAt(work, places)
      const stands = placeOf(work, places)
      // A date that was offered, never confirmed, and is too near by now is no date any more.
      const current = work.state === 'asking' && stands !== null && stands < tooSoon ? null : stands
      const asked = spanOf(halfDays, work)
      return {
        worksId: work._id,
        length: work.halfDays,
        flatIds: work.flatIds,
        current,
        isFixed: false,
        mayUse: { first: Math.max(asked.first, tooSoon), last: asked.last },
      }
    }),
    canBeThere: Object.fromEntries(
      flatIds.map((flatId) => {
        const said = households.get(flatId)
        const answered = new Map(open.flatMap((work) => answeredBy(flatId, work, said)))
        const there = whenThere(halfDays, said)
        return [flatId, halfDays.map((halfDay, at) => answered.get(keyOf(halfDay)) ?? there[at] ?? false)]
      }),
    ),
  }
}

/** From the first day anything may happen or happens to the last; nothing asked, an empty stretch. */
const daysOf = (works: Work[]): [Day, Day] => {
  const days = works.flatMap(({ from, until, stages }) => [from, until, ...stages.map(({ on }) => on)]).sort()
  return [days[0] ?? '1970-01-02', days.at(-1) ?? '1970-01-01']
}

/** A confirmed date that has become unlawful has to move, unless it is an emergency; works underway stay, whatever the day. */
const isSettled = (work: Work, places: Map<string, number>, released: ReadonlySet<string>): boolean => {
  if (work.state === 'underway') return true
  if (work.state !== 'scheduled' || released.has(work._id)) return false
  return Boolean(work.emergencyReason) || slotOf(work.stages).every((halfDay) => places.has(keyOf(halfDay)))
}

/**
 * What confirmed works take of the half-days shared out here: a step that was pushed on leaves them in several pieces, each a fixed riser of
 * its own (「id~2」), and hours outside of the lawful ones take nothing.
 */
const fixedAt = ({ _id, flatIds, stages }: Work, places: Map<string, number>): SlotProblem['risers'] => {
  const taken = slotOf(stages).flatMap((halfDay) => places.get(keyOf(halfDay)) ?? [])
  const firsts = taken.filter((at) => !taken.includes(at - 1))
  return firsts.map((first, nth) => {
    let length = 1
    while (taken.includes(first + length)) length++
    return { worksId: nth === 0 ? _id : `${_id}~${nth + 1}`, length, flatIds, current: first, isFixed: true }
  })
}

/**
 * Whether the household is there at the half-days of a date that stands, as far as it said so of this very date. That it comes counts until it
 * says anew when it can; that it cannot, or did not open, until the date moves.
 */
const answeredBy = (flatId: string, { stages, visits }: Work, said: Availability | undefined): [string, boolean][] => {
  const visit = visits?.[flatId]
  if (!visit) return []
  if (visit.state === 'coming' && said?.at && said.at > visit.at) return []
  return slotOf(stages).map((halfDay) => [keyOf(halfDay), visit.state === 'coming'])
}

const isFarEnough = ({ on, half }: HalfDay, now: Date): boolean =>
  instantAt(on, WORKING_HALVES[half].from).getTime() - now.getTime() >= WATER_STOP_AHEAD_HOURS * HOUR_MS

/** Where works that may move stand, if all of their half-days are still lawful and in a row. */
const placeOf = (work: Work, places: Map<string, number>): number | null => {
  const used = slotOf(work.stages).map((halfDay) => places.get(keyOf(halfDay)))
  const first = used[0]
  if (first === undefined || used.length !== work.halfDays) return null
  return used.every((at, step) => at === first + step) ? first : null
}

/** The half-days among the days the households were asked about; last before first when there is none. */
const spanOf = (halfDays: HalfDay[], { from, until }: Pick<Work, 'from' | 'until'>) => ({
  first: halfDays.filter(({ on }) => on < from).length,
  last: halfDays.filter(({ on }) => on <= until).length - 1,
})
