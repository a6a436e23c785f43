import type { HelpKind } from '../types/help-words'

/** How people of the simulated week behave. All of it is assumed, none measured: change it here, and every figure of the bench changes with it. */
export const RATES = {
  /** Of those asked: says no; never answers; the others say yes. */
  declines: 0.2,
  silent: 0.1,
  /** Minutes until an answer, on average (exponential), by day; nobody answers from 22:00 to 7:00. */
  answerMinutes: 180,
  /** Of those who said yes: gives it back, at any moment before the hour; does not come and says nothing. */
  cancels: 0.08,
  noShows: 0.04,
  /** A coordinator on the telephone waits this long for an answer, in hours, before the next is rung up. The matching waits for the next ring. */
  patienceHours: 4,
  /** Needs of a household that named any; each takes an hour and one person. */
  needs: { water: 0.8, meal: 0.4, errand: 0.2 } satisfies Partial<Record<HelpKind, number>>,
} as const

/** What the estate of the week looks like; assumed as well. */
export const ESTATE = {
  buildings: 6,
  unitsABuilding: 2,
  households: 60,
  volunteers: 40,
  /** Kinds a volunteer offers, each with this chance; water is offered by all. */
  offers: 0.6,
  /** Half-days of a week in which a volunteer has time, of 21 (morning, afternoon, evening). */
  timesFrom: 4,
  timesUntil: 10,
  perDayMax: 2,
  /** Errands that are asked for by people, over the week. */
  errands: 20,
} as const

/** The week's three stops: on which day, and when they were announced. The third is announced little more than a day ahead. */
export const STOPS = [
  { on: '2026-09-15', from: '09:00', to: '18:00', announced: '2026-09-12T10:00:00+08:00' },
  { on: '2026-09-16', from: '08:00', to: '14:00', announced: '2026-09-14T09:00:00+08:00' },
  { on: '2026-09-18', from: '09:00', to: '18:00', announced: '2026-09-17T08:00:00+08:00' },
] as const
export const WEEK = { from: '2026-09-12T07:00:00+08:00', until: '2026-09-20T00:00:00+08:00' } as const
