import type { PlannedDoor } from '@chuanmen/domain/planner/estate-plan'
import { byStairwell, placeOf } from './find-door'
import { visitsWords } from './plan-words'

/** Millimetres of an A4 sheet left for the list, below its head and above its foot. */
const LIST_MM = 232
const TALLEST_MM = 11
/** Below this a pencil has no room: the list goes on on another sheet. */
const LOWEST_MM = 5.8
/** A stairwell's name is lower than a door. */
const NAME_SHARE = 0.8
/** So many lines stand in one column that is as wide as the paper. */
const ONE_COLUMN = 20

/** How the doors fit on paper: one sheet as long as there is room for a pencil. */
export function sheetShape(doors: readonly { stairwellId: string }[]): { columns: 1 | 2; rowMm: number } {
  const lines = doors.length + byStairwell(doors).length * NAME_SHARE
  const columns = lines > ONE_COLUMN ? 2 : 1
  // A column may end before its last line: a name stays with its first door.
  const each = columns === 1 ? lines : lines / 2 + 1
  const rowMm = Math.min(TALLEST_MM, Math.max(LOWEST_MM, LIST_MM / Math.max(1, each)))
  return { columns, rowMm: Math.floor(rowMm * 10) / 10 }
}

/** The same as words, for a phone that cannot print. */
export const sheetText = (title: string, doors: readonly PlannedDoor[]): string =>
  [
    title,
    ...byStairwell(doors).flatMap(({ of }) => [
      of[0] ? placeOf(of[0]) : '',
      ...of.map((planned) => `□ ${planned.door.room} ${planned.why.join('，')}（${visitsWords(planned)}）`),
    ]),
    '内部使用，不给住户看',
  ].join('\n')
