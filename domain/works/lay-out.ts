import { RISER_HALF_DAYS_MAX, WORKING_HALVES } from '../../types/limits'
import { accept, type Result } from '../../types/result'
import type { RiserKind } from '../../types/riser'
import type { Day } from '../../types/schema'
import type { DayRules, HalfDay, Stage } from '../../types/works'
import { type StageKind, stageKinds } from '../../types/works-words'
import { dayAfter } from '../consent/beijing-day'
import { clockOf, minutesOf } from './clock'
import { checkNoisyDay } from './lawful-hours'
import { workingDay } from './working-day'

type Asked = {
  start: HalfDay
  length: number
  kind: RiserKind
  rules: DayRules
  /** Cannot wait: its slot may stand on any day (rule 36); the steps around it stay on working days. */
  isEmergency?: boolean
}

/** Part of a half-day, in eighths of it (half an hour). Our decision: what a gang of three takes in one column; edit here. */
type Part = { step: number; from: number; to: number }
type SlotStage = 'protection' | 'cut' | 'replace' | 'test'
const EIGHTHS = 8
const whole = (step: number): Part => ({ step, from: 0, to: EIGHTHS })

/** For each length in half-days, where the four steps stand for which somebody must be at home. No step crosses lunch: noise may not. */
const PARTS: Record<number, Record<SlotStage, Part>> = {
  1: {
    protection: { step: 0, from: 0, to: 1 },
    cut: { step: 0, from: 1, to: 3 },
    replace: { step: 0, from: 3, to: 7 },
    test: { step: 0, from: 7, to: 8 },
  },
  2: {
    protection: { step: 0, from: 0, to: 2 },
    cut: { step: 0, from: 2, to: 8 },
    replace: { step: 1, from: 0, to: 6 },
    test: { step: 1, from: 6, to: 8 },
  },
  3: { protection: whole(0), cut: whole(1), replace: { step: 2, from: 0, to: 6 }, test: { step: 2, from: 6, to: 8 } },
  4: { protection: whole(0), cut: whole(1), replace: whole(2), test: whole(3) },
}

const NOISY: StageKind[] = ['cut', 'replace', 'restore']
/** A cleaner sweeps the stairs; every other step is inside the flats. */
const OUTSIDE_FLATS: StageKind[] = ['clean']
const DRY: StageKind[] = ['cut', 'replace', 'test']
const WATER_RISERS: RiserKind[] = ['kitchenWater', 'bathroomWater']

/**
 * One riser's works around the half-days in which somebody is at home: looked at the working day before, then protected, cut, replaced and
 * tested; walls restored and stairs swept the next working day, accepted the working day after. Refusals: that of the start's day
 * (rule 36), or `calendar_unknown` when a step would fall into a year whose holidays are not out.
 */
export const layOut = ({ start, length, kind, rules, isEmergency = false }: Asked): Result<Stage[]> => {
  const parts = PARTS[length]
  if (!parts || length > RISER_HALF_DAYS_MAX) throw new RangeError(`no layout for ${length} half-days`)
  const slot = slotFrom(start, length, rules, isEmergency)
  if (!slot.ok) return slot
  const before = workingDay(start.on, -1, rules)
  if (!before.ok) return before
  const after = workingDay((slot.value.at(-1) ?? start).on, 1, rules)
  if (!after.ok) return after
  const later = workingDay(after.value, 1, rules)
  if (!later.ok) return later
  const half = (on: Day, which: HalfDay['half']) => windowOf({ on, half: which }, whole(0))
  const windows: Record<StageKind, Pick<Stage, 'on' | 'from' | 'to'>> = {
    survey: half(before.value, 'pm'),
    protection: within(slot.value, parts.protection),
    cut: within(slot.value, parts.cut),
    replace: within(slot.value, parts.replace),
    test: within(slot.value, parts.test),
    restore: half(after.value, 'am'),
    clean: half(after.value, 'pm'),
    accept: half(later.value, 'am'),
  }
  return accept(
    stageKinds.map((stage) => ({
      kind: stage,
      ...windows[stage],
      isNoisy: NOISY.includes(stage),
      needsEntry: !OUTSIDE_FLATS.includes(stage),
      stopsWater: WATER_RISERS.includes(kind) && DRY.includes(stage),
      state: 'planned',
      floors: [],
    })),
  )
}

/** From when to when there is no water: lunch and nights in between are dry as well, for the pipe is open. Null when none of it stops water. */
export const waterStopOf = (
  stages: Stage[],
): { from: Pick<Stage, 'on' | 'from'>; until: Pick<Stage, 'on' | 'to'> } | null => {
  const dry = stages.filter(({ stopsWater }) => stopsWater)
  const [first, last] = [dry[0], dry.at(-1)]
  return first && last ? { from: { on: first.on, from: first.from }, until: { on: last.on, to: last.to } } : null
}

/** The half-days of the slot: from its start on, in working time; of an emergency, on the very next days. */
const slotFrom = (start: HalfDay, length: number, rules: DayRules, isEmergency: boolean): Result<HalfDay[]> => {
  const day = isEmergency ? accept(null) : checkNoisyDay(start.on, rules)
  if (!day.ok) return day
  const list = [start]
  while (list.length < length) {
    const last = list.at(-1) as HalfDay
    if (last.half === 'am') {
      list.push({ on: last.on, half: 'pm' })
      continue
    }
    const next = isEmergency ? accept(dayAfter(last.on, 1)) : workingDay(last.on, 1, rules)
    if (!next.ok) return next
    list.push({ on: next.value, half: 'am' })
  }
  return accept(list)
}

const within = (slot: HalfDay[], part: Part) => windowOf(slot[part.step] as HalfDay, part)

const windowOf = ({ on, half }: HalfDay, { from, to }: Part): Pick<Stage, 'on' | 'from' | 'to'> => {
  const begin = minutesOf(WORKING_HALVES[half].from)
  const end = minutesOf(WORKING_HALVES[half].to)
  const at = (eighths: number) => clockOf(begin + Math.round(((end - begin) * eighths) / EIGHTHS))
  return { on, from: at(from), to: at(to) }
}
