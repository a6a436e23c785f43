import { beijingDay, dayAfter } from '../../../domain/consent/beijing-day'
import { can, staffMay } from '../../../domain/staff/policy'
import { yearsToEnter } from '../../../domain/works/day-kind'
import { viewCalendar } from '../../../types/calendar'
import { ASK_AHEAD_DAYS_MAX } from '../../../types/limits'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { calendarOf } from '../../platform/works'

/** Crews and examination days of an estate. */
export const view = action(viewCalendar, async ({ input, actor, now, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'viewWorks', place))
  const { crews, examDays, years, rev } = calendarOf(input.estateId, await store.calendars.get(input.estateId))
  const today = beijingDay(now)
  return {
    crews,
    examDays,
    years,
    rev,
    yearsToEnter: yearsToEnter(today, dayAfter(today, ASK_AHEAD_DAYS_MAX)),
    canEdit: can(actor, 'manageWorks', place),
  }
})
