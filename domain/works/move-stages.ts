import { WORKING_HALVES } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import type { DayRules, Stage } from '../../types/works'
import { halves, type StageKind } from '../../types/works-words'
import { dayAfter } from '../consent/beijing-day'
import { clockOf, minutesOf } from './clock'
import { instantAt } from './instant-at'
import { checkNoisyHours } from './lawful-hours'
import { inSlot } from './slot-of'
import { workingDay } from './working-day'

type Window = Pick<Stage, 'on' | 'from' | 'to'>
type Circumstances = { rules: DayRules; emergencyReason: string | null; now: Date }

/**
 * Moves one step to a window and pushes later ones on where they would begin before the one before them ends. Steps of the slot follow
 * as soon as the working hours have room, for the pipe is open; the others keep their clock times on the first lawful working day.
 * A step of the slot stays inside one working half like a noisy one: a crew is booked by half-days. Refuses, in this order:
 * `stage_over` (done), `malformed {field}` (ends before it begins), `works_overdue`, `works_order` (before an earlier step ends),
 * `noisy_hours_unlawful` and `calendar_unknown` (rule 36).
 */
export const moveStage = (
  stages: readonly Stage[],
  { kind, on, from, to }: Window & { kind: StageKind },
  { rules, emergencyReason, now }: Circumstances,
): Result<Stage[]> => {
  // Whatever else came along with it is no part of a step.
  const window = { on, from, to }
  const at = stages.findIndex((stage) => stage.kind === kind)
  const stage = stages[at]
  if (!stage) return refuse('not_found')
  if (stage.state === 'done') return refuse('stage_over')
  if (window.from >= window.to) return refuse('malformed', { field: 'to' })
  if (soonest(stage, window) < now) return refuse('works_overdue')
  if (stages.slice(0, at).some((earlier) => endOf(earlier) > beginOf(window))) return refuse('works_order')
  if (stage.isNoisy || inSlot.has(kind)) {
    const lawful = checkNoisyHours(window, rules, emergencyReason)
    if (!lawful.ok) return lawful
  }
  const moved = [...stages.slice(0, at), { ...stage, ...window }]
  for (const later of stages.slice(at + 1)) {
    const after = moved.at(-1) as Stage
    const next = beginOf(later) >= endOf(after) ? accept(later) : pushOn(later, after, rules)
    if (!next.ok) return next
    moved.push(next.value)
  }
  return accept(moved)
}

const beginOf = ({ on, from }: Pick<Window, 'on' | 'from'>): Date => instantAt(on, from)
const endOf = ({ on, to }: Pick<Window, 'on' | 'to'>): Date => instantAt(on, to)

/** What must not lie in the past: the beginning, or, of a step that is on and only takes longer, the end. */
const soonest = (stage: Stage, window: Window): Date =>
  stage.state === 'underway' && beginOf(stage).getTime() === beginOf(window).getTime() ? endOf(window) : beginOf(window)

const pushOn = (stage: Stage, after: Window, rules: DayRules): Result<Stage> => {
  for (let on = dayAfter(after.on, -1); ; ) {
    const day = workingDay(on, 1, rules)
    if (!day.ok) return day
    on = day.value
    const window = inSlot.has(stage.kind) ? firstRoom(stage, on, after) : { on, from: stage.from, to: stage.to }
    if (window && beginOf(window) >= endOf(after)) return accept({ ...stage, ...window })
  }
}

/** The earliest window of the step's length in a working half of that day, after another one ends; null: there is no room. */
const firstRoom = (stage: Stage, on: Day, after: Window): Window | null => {
  const longest = minutesOf(WORKING_HALVES.am.to) - minutesOf(WORKING_HALVES.am.from)
  const length = Math.min(longest, minutesOf(stage.to) - minutesOf(stage.from))
  const free = after.on === on ? minutesOf(after.to) : 0
  for (const half of halves) {
    const from = Math.max(free, minutesOf(WORKING_HALVES[half].from))
    if (from + length <= minutesOf(WORKING_HALVES[half].to))
      return { on, from: clockOf(from), to: clockOf(from + length) }
  }
  return null
}
