import type { DayRules } from '../../types/works'

/** Nothing was entered: the library's holidays alone. */
export const PLAIN: DayRules = { examDays: [], years: [] }
export const withExams = (examDays: DayRules['examDays']): DayRules => ({ ...PLAIN, examDays })
