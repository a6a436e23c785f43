import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { halfDayOf, keyOf } from '@chuanmen/domain/works/slot-of'
import type { Day } from '@chuanmen/types/schema'
import type { CalendarDoc, HalfDay } from '@chuanmen/types/works'
import type { WorksRow } from '@chuanmen/types/works-actions'
import { halves, type StageKind, stageWords } from '@chuanmen/types/works-words'

const DAYS = 7

/** Monday to Sunday of the week a day is in. */
export const weekOf = (on: Day): Day[] => {
  const sinceMonday = (new Date(`${on}T00:00:00Z`).getUTCDay() + DAYS - 1) % DAYS
  return Array.from({ length: DAYS }, (_, at) => dayAfter(on, at - sinceMonday))
}

/** One riser in one half-day: which of its steps, and whether they are those for which the crew is booked. */
export type Entry = { row: WorksRow; at: HalfDay; kinds: StageKind[]; isBooked: boolean }

/** Steps of the half-days a crew is booked for; the others are visits of an hour or two. */
const BOOKED: readonly StageKind[] = ['protection', 'cut', 'replace', 'test']

/** Where the risers stand on these days, by half-day (`keyOf`), bookings first. */
export function entriesOf(works: readonly WorksRow[], days: readonly Day[]): Map<string, Entry[]> {
  const byHalfDay = new Map<string, Entry[]>(
    days.flatMap((on) => halves.map((half) => [keyOf({ on, half }), []] as [string, Entry[]])),
  )
  for (const row of works) {
    for (const stage of row.stages) {
      const at = halfDayOf(stage)
      const cell = byHalfDay.get(keyOf(at))
      if (!cell) continue
      const isBooked = BOOKED.includes(stage.kind)
      const known = cell.find((entry) => entry.row.worksId === row.worksId)
      if (known) {
        known.kinds.push(stage.kind)
        known.isBooked ||= isBooked
      } else cell.push({ row, at, kinds: [stage.kind], isBooked })
    }
  }
  for (const cell of byHalfDay.values()) cell.sort((one, other) => Number(other.isBooked) - Number(one.isBooked))
  return byHalfDay
}

/** 「拆旧管、换新管」; all four of a half-day in one word. */
export const kindsWords = (kinds: readonly StageKind[]) =>
  BOOKED.every((kind) => kinds.includes(kind)) ? '进户换管' : kinds.map((kind) => stageWords[kind]).join('、')

/** The examination on a day, by its name. */
export const examOn = (on: Day, examDays: CalendarDoc['examDays']): string | undefined =>
  examDays.find(({ from, until }) => from <= on && on <= until)?.name
