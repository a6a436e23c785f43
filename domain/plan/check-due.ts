import { PLAN_AHEAD_DAYS_MAX } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'

/** Whether something may be due on a day: from today on, at most `PLAN_AHEAD_DAYS_MAX` days ahead. Refuses `due_in_past`. */
export const checkDue = (dueOn: Day, today: Day): Result<true> =>
  dueOn < today || dueOn > dayAfter(today, PLAN_AHEAD_DAYS_MAX) ? refuse('due_in_past') : accept(true)
