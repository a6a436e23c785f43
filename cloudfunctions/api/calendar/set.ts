import { staffMay } from '../../../domain/staff/policy'
import { checkCalendar } from '../../../domain/works/check-calendar'
import { setCalendar } from '../../../types/calendar'
import type { CalendarDoc } from '../../../types/works'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { stop, take } from '../../platform/refused'
import { command } from '../../platform/store'
import { calendarOf } from '../../platform/works'

/** Replaces crews, examination days and years' arrangements. Whoever sets dates at the same moment writes the same document: one goes after the other. */
export const set = action(setCalendar, async ({ input, actor, store, permit, commit }) => {
  const { estateId, crews, examDays, years } = input
  permit(staffMay(actor, 'manageWorks', await placeOfEstate(store, estateId)))
  return commit(async (tx) => {
    const before = calendarOf(estateId, await tx.calendars.get(estateId))
    if (before.rev !== input.rev) return stop('calendar_changed')
    take(checkCalendar({ crews, examDays, years }))
    const gone = before.crews.map(({ crewId }) => crewId).filter((id) => !crews.some(({ crewId }) => crewId === id))
    if (gone.length > 0) {
      const state = command.in(['scheduled', 'underway'])
      const [busy] = await store.works.find({ estateId, state, crewId: command.in(gone) }, { limit: 1 })
      if (busy) stop('crew_has_works', { crew: before.crews.find(({ crewId }) => crewId === busy.crewId)?.name ?? '' })
    }
    const rev = before.rev + 1
    await tx.calendars.put({ ...before, crews, examDays: sorted(examDays), years, rev })
    return { rev }
  })
})

const sorted = (examDays: CalendarDoc['examDays']): CalendarDoc['examDays'] =>
  [...examDays].sort((one, other) => (one.from < other.from ? -1 : 1))
