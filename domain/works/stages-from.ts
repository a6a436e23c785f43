import { WORKING_HALVES } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import type { RiserKind } from '../../types/riser'
import type { DayRules, HalfDay, Stage } from '../../types/works'
import { clockOf, minutesOf } from './clock'
import { instantAt } from './instant-at'
import { layOut } from './lay-out'
import { inSlot } from './slot-of'

type Asked = {
  start: HalfDay
  /** In half-days. */
  length: number
  kind: RiserKind
  rules: DayRules
  emergencyReason: string | null
  now: Date
}

/** How long before the slot a look is taken that could not be taken the working day before. Our decision. */
const SURVEY_MINUTES = 30

/**
 * The steps of one riser from a start on, for dates set first or moved as a whole (`before`: those that stood). A survey that was done or
 * begun stays so. Refuses `works_overdue` for a start in the past (also of an emergency), `stage_over` once the pipe is cut or anything
 * of the slot is done, and what `layOut` refuses (rule 36).
 */
export const stagesFrom = (
  { start, length, kind, rules, emergencyReason, now }: Asked,
  before: readonly Stage[] = [],
): Result<Stage[]> => {
  if (before.some(isOver)) return refuse('stage_over')
  if (instantAt(start.on, WORKING_HALVES[start.half].from) < now) return refuse('works_overdue')
  const laid = layOut({ start, length, kind, rules, isEmergency: emergencyReason !== null })
  if (!laid.ok) return laid
  const survey = before.find((stage) => stage.kind === 'survey')
  return accept(laid.value.map((stage) => (stage.kind === 'survey' ? surveyOf(stage, survey, start, now) : stage)))
}

/** Laying protection may begin in vain (nobody opened); a cut pipe has to be finished where it is. */
const isOver = ({ kind, state }: Stage): boolean =>
  inSlot.has(kind) && (state === 'done' || (state === 'underway' && kind !== 'protection'))

const surveyOf = (laid: Stage, stood: Stage | undefined, start: HalfDay, now: Date): Stage => {
  const beginsAt = instantAt(start.on, WORKING_HALVES[start.half].from)
  if (stood && stood.state !== 'planned')
    return instantAt(stood.on, stood.to) <= beginsAt ? stood : { ...laid, state: stood.state, floors: stood.floors }
  if (instantAt(laid.on, laid.from) >= now) return laid
  const to = WORKING_HALVES[start.half].from
  return { ...laid, on: start.on, from: clockOf(minutesOf(to) - SURVEY_MINUTES), to }
}
