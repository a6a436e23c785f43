import { dayAfter } from '../domain/consent/beijing-day'
import { barredBy } from '../domain/planner/barred'
import { obstacleOf } from '../domain/planner/obstacle'
import { instantAt } from '../domain/works/instant-at'
import { VISITS_PER_WEEK } from '../types/limits'
import type { Door, StairwellDoors } from '../types/planner'
import { type Home, missingOn, type Stairwell } from './campaign-estate'

const FIRST = '2026-03-02'
/** Visits older than this are not remembered by a household's plan (`VISIT_BACK_DAYS` and a week). */
const REMEMBERED = 37

const days: string[] = []
export const dayOf = (day: number): string => (days[day] ??= dayAfter(FIRST, day))
const at = (day: number): Date => instantAt(dayOf(day), '10:00')

/**
 * Whether a household may be visited that day: not twice, not in peace, not more often than the cap. Holds for whoever plans. The rule of `domain/planner/barred`, in day numbers: no visit lies ahead, so
 * only the seven days that end with this one count.
 */
export const mayKnock = (home: Home, day: number): boolean =>
  home.signed === null && home.visits.at(-1) !== day && isFree(home, day)

const isFree = ({ visits, peaceUntil }: Home, day: number): boolean =>
  (peaceUntil === null || peaceUntil < day) && (visits.at(-VISITS_PER_WEEK.door) ?? Number.NEGATIVE_INFINITY) <= day - 7

const recentOf = (home: Home, day: number) =>
  home.visits
    .filter((one) => one > day - REMEMBERED)
    .map((one) => ({ visitId: String(one), how: 'door' as const, at: at(one) }))

const barredOf = (home: Home, day: number): Door['barred'] =>
  barredBy(
    { pausedUntil: home.peaceUntil === null ? null : dayOf(home.peaceUntil), recent: recentOf(home, day) },
    null,
    dayOf(day),
  )

/** A household as the planner is told of it: what was seen and said, never what it is. `paidSince`: a visit that day or later is paid for. */
export const doorOfHome = (home: Home, day: number, paidSince: number): Door => {
  const { flatId, floor, column, visits, saidNo, saidYes, promisedUntil, isKnown, nature } = home
  const isWaiting = promisedUntil !== null
  const state = isWaiting ? 'conditional' : saidNo ? 'refused' : 'pending'
  const last = visits.at(-1)
  const lastVisit =
    saidYes === null ? null : { at: at(saidYes), how: 'door' as const, words: '', outcome: 'agrees' as const }
  return {
    ...{ flatId, room: `${floor}0${column}`, floor, position: String(column), state, reasons: [], contactName: '' },
    obstacle: obstacleOf({
      ...{ state, tenantOnly: false, reasons: [], answeredAt: null, lastVisit, now: at(day) },
      kinds: isKnown && nature !== 'plain' ? [nature] : null,
      promises: isWaiting ? 1 : 0,
    }),
    attempts: visits.filter((one) => one > day - REMEMBERED).length,
    made: visits.filter((one) => one >= paidSince).length,
    lastVisitOn: last === undefined ? null : dayOf(last),
    promises: isWaiting ? 1 : 0,
    barred: isFree(home, day) ? null : barredOf(home, day),
  }
}

/** A stairwell as `planner.doors` would tell of it. */
export const doorsOfStairwell = (
  stairwell: Stairwell,
  index: number,
  day: number,
  paidSince: (flatId: string) => number,
): StairwellDoors => {
  const open = stairwell.homes.filter(({ signed }) => signed === null)
  const place = new Map(open.map(({ flatId }, door) => [flatId, door]))
  const waiting = stairwell.pipes.map((pipe) => ({ pipe, missing: missingOn(stairwell, pipe) }))
  const risers = waiting.filter(({ missing }) => missing.length > 0)
  return {
    ...{ stairwellId: `s${index}`, building: `${index + 1}号楼`, unit: '1门', version: day, riserless: [], empty: 0 },
    floors: [],
    positions: [...Array(stairwell.columns).keys()].map(String),
    doors: open.map((home) => doorOfHome(home, day, paidSince(home.flatId))),
    risers: risers.map(({ pipe: { riserId, kind, columns, homes }, missing }) => ({
      ...{ riserId, kind, positions: columns.map(String), total: homes.length },
      doors: missing.map(({ flatId }) => place.get(flatId) ?? 0),
    })),
    complete: waiting.length - risers.length,
    total: waiting.length,
  }
}
