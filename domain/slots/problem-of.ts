import { WATER_STOP_AHEAD_HOURS, WORKING_HALVES } from '../../types/limits'
import type { Day } from '../../types/schema'
import type { AvailabilityDoc, CalendarDoc, HalfDay, SlotProblem, WorksDoc } from '../../types/works'
import { workingHalfDays } from '../works/working-half-days'

type Work = Pick<WorksDoc, '_id' | 'state' | 'flatIds' | 'halfDays' | 'from' | 'until' | 'stages'>
type Availability = Pick<AvailabilityDoc, 'flatId' | 'home' | 'blackouts' | 'key'>
type Calendar = Pick<CalendarDoc, 'crews' | 'examDays'>
const HOUR_MS = 3_600_000

/**
 * What the solver is asked for these works. Dates that households were only offered may move, those they confirmed (`scheduled`,
 * `underway`) may not, unless a scheduled one is named in `released`: somebody fell ill, or was not there. Nothing is placed sooner than a water stop can be told (rule 37).
 * A household that said nothing is not there, so it turns up among those to ask; one whose key is with somebody, by its consent, is there
 * outside its blackouts. Finished works are left out.
 */
export const problemOf = (
  works: Work[],
  availability: Availability[],
  calendar: Calendar,
  now: Date,
  released: ReadonlySet<string> = new Set(),
): SlotProblem => {
  const open = works.filter(({ state }) => state !== 'finished')
  const halfDays = workingHalfDays(...daysOf(open), calendar.examDays)
  const places = new Map(halfDays.map((halfDay, at) => [keyOf(halfDay), at]))
  const soonest = halfDays.findIndex((halfDay) => isFarEnough(halfDay, now))
  const tooSoon = soonest === -1 ? halfDays.length : soonest
  const households = new Map(availability.map((said) => [said.flatId, said]))
  const flatIds = [...new Set(open.flatMap((work) => work.flatIds))]
  return {
    halfDays,
    capacity: halfDays.map(() => calendar.crews.length),
    risers: open.flatMap((work) => {
      const stands = placeOf(work, places)
      // A date that was offered, never confirmed, and is too near by now is no date any more.
      const current = work.state === 'asking' && stands !== null && stands < tooSoon ? null : stands
      const isFixed = current !== null && isSettled(work, released)
      // Being done on days that have since become unlawful: it takes none of the half-days shared out here.
      if (work.state === 'underway' && current === null) return []
      const asked = spanOf(halfDays, work)
      return {
        worksId: work._id,
        length: work.halfDays,
        flatIds: work.flatIds,
        current,
        isFixed,
        mayUse: { first: Math.max(asked.first, tooSoon), last: asked.last },
      }
    }),
    canBeThere: Object.fromEntries(flatIds.map((flatId) => [flatId, whenThere(halfDays, households.get(flatId))])),
  }
}

/** When somebody of the household can open the door, at each half-day. */
export const whenThere = (halfDays: HalfDay[], said: Availability | undefined): boolean[] => {
  if (!said) return halfDays.map(() => false)
  const home = new Set(said.home.map(keyOf))
  return halfDays.map(
    (halfDay) =>
      !said.blackouts.some(({ from, until }) => from <= halfDay.on && halfDay.on <= until) &&
      (said.key !== null || home.has(keyOf(halfDay))),
  )
}

const keyOf = ({ on, half }: HalfDay): string => `${on} ${half}`

/** From the first day anything may happen or happens to the last; nothing asked, an empty stretch. */
const daysOf = (works: Work[]): [Day, Day] => {
  const days = works.flatMap(({ from, until, stages }) => [from, until, ...stages.map(({ on }) => on)]).sort()
  return [days[0] ?? '1970-01-02', days.at(-1) ?? '1970-01-01']
}

const isSettled = ({ _id, state }: Work, released: ReadonlySet<string>): boolean =>
  state === 'underway' || (state === 'scheduled' && !released.has(_id))

/** Beijing is UTC+8 all year. */
const isFarEnough = ({ on, half }: HalfDay, now: Date): boolean =>
  Date.parse(`${on}T${WORKING_HALVES[half].from}:00+08:00`) - now.getTime() >= WATER_STOP_AHEAD_HOURS * HOUR_MS

/** Where the works stand, if all of their half-days are still lawful and in a row: a date that has become unlawful has to move. */
const placeOf = (work: Work, places: Map<string, number>): number | null => {
  const entry = work.stages.filter(({ kind }) => IN_SLOT.has(kind)).map(({ on, from }) => ({ on, half: halfAt(from) }))
  const used = [...new Set(entry.map(keyOf))].map((key) => places.get(key))
  const first = used[0]
  if (first === undefined || used.length !== work.halfDays) return null
  return used.every((at, step) => at === first + step) ? first : null
}
const IN_SLOT = new Set<WorksDoc['stages'][number]['kind']>(['protection', 'cut', 'replace', 'test'])
const halfAt = (from: string): HalfDay['half'] => (from < WORKING_HALVES.pm.from ? 'am' : 'pm')

/** The half-days among the days the households were asked about; last before first when there is none. */
const spanOf = (halfDays: HalfDay[], { from, until }: Pick<Work, 'from' | 'until'>) => ({
  first: halfDays.filter(({ on }) => on < from).length,
  last: halfDays.filter(({ on }) => on <= until).length - 1,
})
