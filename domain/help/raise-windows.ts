import type { HelpWindow } from '../../types/help'
import type { HelpKind } from '../../types/help-words'
import { HELP_HOUR_FIRST, HELP_HOUR_LAST, HELP_SLOTS_MAX } from '../../types/limits'
import type { Day } from '../../types/schema'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import type { NoisyDay, Stop } from './raise-causes'

const HOUR_MS = 3_600_000
/** Help is given from `HELP_HOUR_FIRST`:00 to the end of the hour `HELP_HOUR_LAST`. */
const DAY_END = HELP_HOUR_LAST + 1
/** What comes before a stop comes in its last hours, or the evening before. Our decision: water is fresh, and nobody is woken. */
const BEFORE_HOURS = 3
const EVENING = { fromHour: 17, toHour: 20 }
/** A stop longer than this drinks up what was brought before it: more is brought in the middle of each dry day. Our decision. */
const AGAIN_AFTER_HOURS = 8
const AGAIN_HOURS_DRY = 4
const MEALS = [
  { fromHour: 11, toHour: 13 },
  { fromHour: 17, toHour: 19 },
]
const NEXT_MORNING = { fromHour: 9, toHour: 13 }

/**
 * One task that a cause raises for a kind of need. `part` names which of them it is whatever the dates (「before」「day1」), `of` the date it hangs on: when that changes, the task is
 * another one. `mustLieIn`: hours it may not leave, or it has lost its sense; null: any.
 */
export type Occasion = { part: string; of: string; windows: HelpWindow[]; mustLieIn: HelpWindow | null }

const hourIn = (instant: Date, on: Day): number => (instant.getTime() - Date.parse(`${on}T00:00:00+08:00`)) / HOUR_MS

/** Hours of each day without water in which somebody may come, oldest first. */
export const dryDays = ({ from, until }: Stop): HelpWindow[] => {
  const days: HelpWindow[] = []
  for (let on = beijingDay(from); on <= beijingDay(until); on = dayAfter(on, 1)) {
    const fromHour = Math.max(HELP_HOUR_FIRST, Math.ceil(hourIn(from, on)))
    const toHour = Math.min(DAY_END, Math.floor(hourIn(until, on)))
    if (fromHour < toHour) days.push({ on, fromHour, toHour })
  }
  return days
}

/** The hours before it, and if it is too late for these, the first hours of it. */
const before = (stop: Stop): Occasion[] => {
  const on = beijingDay(stop.from)
  const begin = Math.min(DAY_END, Math.floor(hourIn(stop.from, on)))
  const first = dryDays(stop)[0]
  const early: HelpWindow =
    begin - HELP_HOUR_FIRST >= BEFORE_HOURS
      ? { on, fromHour: begin - BEFORE_HOURS, toHour: begin }
      : { on: dayAfter(on, -1), ...EVENING }
  return [{ part: 'before', of: stop.from.toISOString(), windows: first ? [early, first] : [early], mustLieIn: null }]
}

const onDryDays = (stop: Stop, name: string, hoursOf: (day: HelpWindow, at: number) => HelpWindow | null): Occasion[] =>
  dryDays(stop).flatMap((day, at) => {
    const hours = hoursOf(day, at)
    return hours ? [{ part: `${name}${at + 1}`, of: day.on, windows: [hours], mustLieIn: day }] : []
  })

const again = (stop: Stop): Occasion[] => {
  const isLong = stop.until.getTime() - stop.from.getTime() > AGAIN_AFTER_HOURS * HOUR_MS
  return onDryDays(stop, 'again', (day) => {
    if (!isLong || day.toHour - day.fromHour <= AGAIN_HOURS_DRY) return null
    const fromHour = Math.floor((day.fromHour + day.toHour) / 2) - 1
    return { on: day.on, fromHour, toHour: fromHour + BEFORE_HOURS }
  })
}

const meals = (stop: Stop): Occasion[] =>
  onDryDays(stop, 'meal', (day) => {
    const meal = MEALS.find(({ fromHour, toHour }) => day.fromHour <= fromHour && toHour <= day.toHour)
    return meal ? { on: day.on, ...meal } : null
  })

const after = ({ until }: Stop): Occasion[] => {
  const on = beijingDay(until)
  const end = Math.max(HELP_HOUR_FIRST, Math.ceil(hourIn(until, on)))
  const hours = NEXT_MORNING.toHour - NEXT_MORNING.fromHour
  const window =
    end + hours <= DAY_END ? { on, fromHour: end, toHour: end + hours } : { on: dayAfter(on, 1), ...NEXT_MORNING }
  return [{ part: 'after', of: until.toISOString(), windows: [window], mustLieIn: null }]
}

const eachDay = (stop: Stop): Occasion[] => onDryDays(stop, 'day', (day) => day)
/** The first day with room for the longest help, or else the first. */
const firstDay = (stop: Stop): Occasion[] => {
  const days = dryDays(stop)
  const roomy = days.findIndex(({ fromHour, toHour }) => toHour - fromHour >= HELP_SLOTS_MAX)
  return onDryDays(stop, 'day', (day, at) => (at === Math.max(0, roomy) ? day : null))
}

/** When a stop calls for each kind of help. Our decision, all of it; a quiet place is for noise alone. */
const ofStop: Record<HelpKind, (stop: Stop) => Occasion[]> = {
  water: (stop) => [...before(stop), ...again(stop)],
  furniture: before,
  company: firstDay,
  meal: meals,
  toilet: eachDay,
  care: eachDay,
  cleaning: after,
  errand: firstDay,
  hospital: firstDay,
  quiet: () => [],
}

export const occasionsOfStop = (stop: Stop, kind: HelpKind): Occasion[] => ofStop[kind](stop)

/** A quiet place, while it is loud: the afternoon, or the morning where only that is. */
export const occasionOfNoise = ({ stage, on, isMorningOnly }: NoisyDay): Occasion => ({
  part: `noise-${stage}`,
  of: on,
  windows: [isMorningOnly ? { on, fromHour: 8, toHour: 12 } : { on, fromHour: 14, toHour: 18 }],
  mustLieIn: null,
})
