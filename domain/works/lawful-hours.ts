import { WORKING_HALVES } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import type { DayRules } from '../../types/works'
import { halves } from '../../types/works-words'
import { dayKind } from './day-kind'

/** 「HH:MM」 in Beijing time. */
type Window = { on: Day; from: string; to: string }

/** Beijing noise measures: 17 is about examinations, 35 about the hours and days of works inside homes (rule 36). */
const ARTICLES = {
  exam: '《北京市环境噪声污染防治办法》第十七条',
  hours: '《北京市环境噪声污染防治办法》第三十五条',
} as const

/**
 * May works make noise in this window? Only inside one working half of a workday; make-up workdays are workdays, exam days and public
 * holidays are not. An emergency repair may at any time, if its reason is written down. Refusals: `noisy_hours_unlawful` with the article,
 * `why` and the day's name; `calendar_unknown` for a year whose holidays are not out yet.
 */
export const checkNoisyHours = (window: Window, rules: DayRules, emergencyReason: string | null): Result<null> => {
  if (emergencyReason?.trim()) return accept(null)
  const day = checkNoisyDay(window.on, rules)
  if (!day.ok) return day
  const isInOneHalf = halves.some(
    (half) =>
      WORKING_HALVES[half].from <= window.from && window.from < window.to && window.to <= WORKING_HALVES[half].to,
  )
  return isInOneHalf ? accept(null) : unlawful('hours', '')
}

/** The same for a whole day, whatever the hour. */
export const checkNoisyDay = (on: Day, rules: DayRules): Result<null> => {
  const exam = rules.examDays.find(({ from, until }) => from <= on && on <= until)
  if (exam) return unlawful('exam', exam.name)
  const day = dayKind(on, rules.years)
  if (day.kind === 'unknown') return refuse('calendar_unknown', { year: on.slice(0, 4) })
  if (day.kind === 'workday') return accept(null)
  return unlawful(day.kind, day.kind === 'holiday' ? day.name : '')
}

const unlawful = (why: 'weekend' | 'holiday' | 'exam' | 'hours', name: string) =>
  refuse('noisy_hours_unlawful', { article: why === 'exam' ? ARTICLES.exam : ARTICLES.hours, why, name })
