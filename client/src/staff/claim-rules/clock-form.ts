import type { Clocks } from '@chuanmen/types/claim-rules'
import { type ClockStep, clockSteps } from '@chuanmen/types/claim-words'
import { CLOCK_DAYS_MAX } from '@chuanmen/types/limits'

const SOURCE_MAX = 40

/** Deadlines as typed. */
export type ClockForm = Record<ClockStep, { days: string; source: string }>
export type ClockErrors = Partial<Record<ClockStep, { days?: string; source?: string }>>

const each = <T>(of: (step: ClockStep) => T) =>
  Object.fromEntries(clockSteps.map((step) => [step, of(step)])) as Record<ClockStep, T>

export const clockFormOf = (clocks: Clocks): ClockForm =>
  each((step) => ({ days: String(clocks[step].days), source: clocks[step].source }))

/** Whole working days of a step, or null. */
const daysOf = (typed: string): number | null => {
  const days = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
  return days >= 1 && days <= CLOCK_DAYS_MAX ? days : null
}

/** What keeps deadlines from being saved, by step. */
export function clockErrors(form: ClockForm): ClockErrors {
  const errors: ClockErrors = {}
  for (const step of clockSteps) {
    const { days, source } = form[step]
    const bad = {
      ...(daysOf(days) === null ? { days: `请写 1 到 ${CLOCK_DAYS_MAX} 的整数` } : {}),
      ...(source.trim() === ''
        ? { source: '请写依据' }
        : source.trim().length > SOURCE_MAX
          ? { source: `最多 ${SOURCE_MAX} 字` }
          : /[<>]/.test(source)
            ? { source: '请去掉尖括号' }
            : {}),
    }
    if (Object.keys(bad).length > 0) errors[step] = bad
  }
  return errors
}

/** Deadlines to save; null while something is wrong. */
export const clocksOf = (form: ClockForm): Clocks | null =>
  Object.keys(clockErrors(form)).length > 0
    ? null
    : each((step) => ({ days: daysOf(form[step].days) ?? 1, source: form[step].source.trim() }))

export const sameClocks = (one: ClockForm, other: ClockForm) =>
  clockSteps.every((step) => one[step].days === other[step].days && one[step].source === other[step].source)
