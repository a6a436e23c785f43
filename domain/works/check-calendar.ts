import { accept, type Result, refuse } from '../../types/result'
import type { CalendarDoc } from '../../types/works'

type Table = Pick<CalendarDoc, 'crews' | 'examDays' | 'years'>

/**
 * Whether crews, examinations and years can be told apart and have their days in order, those of a year inside it (its first days off may
 * begin in the year before). A year without any day off is none that was announced: all its holidays would pass for workdays. Refuses
 * `malformed {field}`.
 */
export const checkCalendar = ({ crews, examDays, years }: Table): Result<null> => {
  const isTwice = (list: string[]) => new Set(list).size < list.length
  if (isTwice(crews.map(({ crewId }) => crewId)) || isTwice(crews.map(({ name }) => name)))
    return refuse('malformed', { field: 'crews' })
  if (examDays.some(({ from, until }) => until < from)) return refuse('malformed', { field: 'examDays' })
  const isInYear = ({ year, off, work }: Table['years'][number]) =>
    off.length > 0 &&
    off.every(({ from, until }) => from <= until && until.startsWith(year)) &&
    work.every((day) => day.startsWith(year))
  if (isTwice(years.map(({ year }) => year)) || !years.every(isInYear)) return refuse('malformed', { field: 'years' })
  return accept(null)
}
