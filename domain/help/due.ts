import type { HelpPlace, HelpTaskDoc } from '../../types/help'
import { NO_SHOW_MINUTES } from '../../types/limits'
import { hourAt } from './hour-at'
import { nextRing } from './rings'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** A station answers within half a day, and two hours before the order; a late order has half an hour. Our decision: a household must still find somebody else. */
const ANSWER_HOURS = 12
const ANSWER_BEFORE_HOURS = 2
const ANSWER_LEAST_MINUTES = 30
/** Who checked in and forgot to check out; and a station that forgot to say it was done. Our decision. */
const FORGOTTEN_HOURS = 2
const STATION_SAYS_HOURS = 24
/** Days after which a household is not asked any more whether it was done. Our decision. */
export const CONFIRM_DAYS = 2

/**
 * widen: the next ring begins; order: a station, or the household after a counter-offer, has not answered; noShow: place `place` did not come; checkOut: who came forgot to check
 * out; unmet: it is over; settle: the household is not asked any more.
 */
type HelpDue = { at: Date } & (
  | { what: 'widen' | 'order' | 'unmet' | 'checkOut' | 'settle' }
  | { what: 'noShow'; place: number }
)

type Due = Pick<HelpTaskDoc, 'at' | 'on' | 'ring' | 'ladder' | 'endsAt' | 'endedAt' | 'places' | 'isLive'>

/** The next moment at which the timer has something to do about a task, and what; null: never again. */
export const dueOf = (task: Due): HelpDue | null => {
  const all = candidates(task)
  return all.length === 0 ? null : all.reduce((first, other) => (other.at < first.at ? other : first))
}

const candidates = (task: Due): HelpDue[] => {
  const { at, endsAt, endedAt, isLive, places } = task
  switch (at) {
    case 'open': {
      const next = nextRing(task)
      const widen: HelpDue[] = next ? [{ at: next.at, what: 'widen' }] : []
      // One of two is at the door: it took place, whether or not a second is found.
      const end: HelpDue = places.some(({ checkIn }) => checkIn !== null)
        ? forgotten(endsAt)
        : { at: endsAt, what: 'unmet' }
      return [...widen, ...noShows(task), end]
    }
    case 'asked':
      return [{ at: answerBy(task), what: 'order' }]
    case 'filled': {
      const isStations = places.some(({ order }) => order !== null)
      const last = endsAt.getTime() + (isStations ? STATION_SAYS_HOURS * HOUR_MS : 0)
      return [...noShows(task), { at: new Date(last), what: 'unmet' }]
    }
    case 'underway':
      return [...noShows(task), forgotten(endsAt)]
    case 'done':
      return isLive && endedAt ? [{ at: new Date(endedAt.getTime() + CONFIRM_DAYS * DAY_MS), what: 'settle' }] : []
    default:
      return []
  }
}

/** Who is there is given time to say so themself. */
const forgotten = (endsAt: Date): HelpDue => ({
  at: new Date(endsAt.getTime() + FORGOTTEN_HOURS * HOUR_MS),
  what: 'checkOut',
})

/** A volunteer is awaited from the hour agreed, or from when they said yes if that was later; a station is rung up. */
const noShows = ({ on, places }: Due): HelpDue[] =>
  places.flatMap((place, index): HelpDue[] =>
    place.order === null && place.checkIn === null ? [{ at: noShowAt(on, place), what: 'noShow', place: index }] : [],
  )

/** When a place counts as not come. */
const noShowAt = (on: HelpTaskDoc['on'], { fromHour, at }: Pick<HelpPlace, 'fromHour' | 'at'>): Date =>
  new Date(Math.max(hourAt(on, fromHour).getTime(), at.getTime()) + NO_SHOW_MINUTES * MINUTE_MS)

const answerBy = ({ on, places }: Due): Date => {
  const moments = places.flatMap(({ fromHour, at, order }) => {
    if (order === null || order.state === 'confirmed') return []
    const begins = hourAt(on, Math.min(fromHour, order.counterHour ?? fromHour)).getTime()
    const latest = Math.min(at.getTime() + ANSWER_HOURS * HOUR_MS, begins - ANSWER_BEFORE_HOURS * HOUR_MS)
    return [Math.max(latest, at.getTime() + ANSWER_LEAST_MINUTES * MINUTE_MS)]
  })
  return new Date(Math.min(...moments))
}
