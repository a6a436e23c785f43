import { HELP_HOUR_FIRST, HELP_HOUR_LAST } from '@chuanmen/types/limits'
import type { VolunteerProfile } from '@chuanmen/types/volunteer'
import { range } from './range'

/** Hours of a week as cells 「1-8」: Monday, 8 to 9 o'clock. */
export type Cell = string
export const cellOf = (weekday: number, hour: number): Cell => `${weekday}-${hour}`

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const weekdayWords = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** The three taps of a day. `until` is not included. */
export const parts = [
  { key: 'am', words: '上午', from: HELP_HOUR_FIRST, until: 12 },
  { key: 'pm', words: '下午', from: 12, until: 18 },
  { key: 'eve', words: '晚上', from: 18, until: HELP_HOUR_LAST + 1 },
] as const
export type Part = (typeof parts)[number]

/** What a profile holds, hour by hour; hours outside the day are left out. */
export const cellsOf = (hours: VolunteerProfile['hours']): Cell[] => [
  ...new Set(
    hours.flatMap(({ weekday, fromHour, toHour }) =>
      range(Math.max(fromHour, HELP_HOUR_FIRST), Math.min(toHour, HELP_HOUR_LAST + 1)).map((hour) =>
        cellOf(weekday, hour),
      ),
    ),
  ),
]

/** Cells as the stretches that a profile holds: as few as there are. */
export const stretchesOf = (cells: readonly Cell[]): VolunteerProfile['hours'] => {
  const has = new Set(cells)
  return weekdays.flatMap((weekday) => {
    const found: VolunteerProfile['hours'] = []
    for (const hour of range(HELP_HOUR_FIRST, HELP_HOUR_LAST + 1)) {
      if (!has.has(cellOf(weekday, hour))) continue
      const last = found.at(-1)
      if (last?.toHour === hour) last.toHour = hour + 1
      else found.push({ weekday, fromHour: hour, toHour: hour + 1 })
    }
    return found
  })
}

export type PartState = 'all' | 'some' | 'none'
export const partState = (cells: readonly Cell[], weekday: number, { from, until }: Part): PartState => {
  const all = range(from, until)
  const count = all.filter((hour) => cells.includes(cellOf(weekday, hour))).length
  return count === 0 ? 'none' : count === all.length ? 'all' : 'some'
}

/** A tap: nothing or some of it becomes all, all becomes nothing. */
export const togglePart = (cells: readonly Cell[], weekday: number, part: Part): Cell[] => {
  const own = range(part.from, part.until).map((hour) => cellOf(weekday, hour))
  const rest = cells.filter((cell) => !own.includes(cell))
  return partState(cells, weekday, part) === 'all' ? rest : [...rest, ...own]
}

export const toggleHour = (cells: readonly Cell[], weekday: number, hour: number): Cell[] => {
  const cell = cellOf(weekday, hour)
  return cells.includes(cell) ? cells.filter((other) => other !== cell) : [...cells, cell]
}

/** 「8点—12点、14点—16点」 of one weekday; '' when it has none. */
export const dayWords = (cells: readonly Cell[], weekday: number): string =>
  stretchesOf(cells)
    .filter((one) => one.weekday === weekday)
    .map(({ fromHour, toHour }) => `${fromHour}点—${toHour}点`)
    .join('、')
