import { absentFlats, flatsTaken } from '../../domain/works/collisions'
import type { CalendarDoc, Crew, HalfDay, WorksDoc } from '../../types/works'
import { stop } from './refused'
import { command, type Store, type Transaction } from './store'
import { calendarOf } from './works'

/**
 * The calendar of an estate, for whoever sets dates of its works. It is written, so that of two who set dates at once one goes first and
 * the other sees what that one did: also what neither of them writes, like another riser in the same flat (rule 21).
 */
export const calendarForDates = async (tx: Transaction, estateId: string): Promise<CalendarDoc> => {
  const calendar = calendarOf(estateId, await tx.calendars.get(estateId))
  await tx.calendars.put({ ...calendar, datesRev: calendar.datesRev + 1 })
  return calendar
}

/** The crew with this id, or `crew_unknown`. */
export const crewIn = ({ crews }: Pick<CalendarDoc, 'crews'>, crewId: string | null): Crew =>
  crews.find((crew) => crew.crewId === crewId) ?? stop('crew_unknown')

/**
 * Refuses `flat_in_works {flatIds}` when another riser of the stairwell is worked on in one of these flats at the same half-days. Read
 * outside of the transaction, but only after it has read the calendar: who set dates before that is seen, who does after collides there.
 */
export const checkFlatsFree = async (store: Store, changed: readonly WorksDoc[]): Promise<void> => {
  const stairwellIds = [...new Set(changed.map(({ stairwellId }) => stairwellId))]
  const dated = await store.works.all(
    { stairwellId: command.in(stairwellIds), state: command.in(['scheduled', 'underway']) },
    { flatIds: true, stages: true },
  )
  const ids = changed.map(({ _id }) => _id)
  const others = dated.filter(({ _id }) => !ids.includes(_id))
  const flatIds = changed.flatMap((works, at) => flatsTaken(works, [...others, ...changed.slice(at + 1)]))
  if (flatIds.length > 0) stop('flat_in_works', { flatIds: [...new Set(flatIds)] })
}

/**
 * Refuses `household_busy {flatIds}` for households that cannot be there or said nothing, and with whom nobody has settled it; without their
 * names to who may not read when a household is at home, or trying one day after the other would tell. Advice, not a lock: a household may say
 * something else at any moment, so it is read outside of the transaction.
 */
export const checkSomebodyHome = async (
  store: Store,
  asked: readonly { flatIds: readonly string[]; halfDays: HalfDay[] }[],
  { settledFlatIds, namesThem }: { settledFlatIds: readonly string[]; namesThem: boolean },
): Promise<void> => {
  const asking = asked.filter(({ halfDays }) => halfDays.length > 0)
  const ids = [...new Set(asking.flatMap(({ flatIds }) => flatIds))].filter((id) => !settledFlatIds.includes(id))
  if (ids.length === 0) return
  const said = await store.availability.among(ids, { flatId: true, home: true, blackouts: true, key: true })
  const absent = asking.flatMap(({ flatIds, halfDays }) => absentFlats(flatIds, halfDays, said, settledFlatIds))
  if (absent.length > 0) stop('household_busy', namesThem ? { flatIds: [...new Set(absent)] } : {})
}

/** Works with dates that may still move, as somebody last saw them. Refuses `works_changed`, and `works_state` before dates stand or after all. */
export const movable = (works: WorksDoc, rev: number): WorksDoc => {
  if (works.rev !== rev) return stop('works_changed')
  return works.state === 'scheduled' || works.state === 'underway' ? works : stop('works_state')
}
