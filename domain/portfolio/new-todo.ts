import type { Todo, TodoKind } from '../../types/portfolio'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'

export type TodoViewer = {
  personId: string
  /** Street or community staff of the estate. */
  isOffice: boolean
  isStreet: boolean
  today: Day
}

/** What is due within so many days is on today's list. Our decision: time enough to ring first. */
export const SOON_DAYS = 2
/** Characters of what a row says it is about. */
const WHAT_MAX = 40
const DAY_MS = 86_400_000

export const soon = (today: Day): Day => dayAfter(today, SOON_DAYS)
/** Whole days that a day is past; 0: it is not. */
export const daysLate = (on: Day, today: Day): number => Math.max(0, (Date.parse(today) - Date.parse(on)) / DAY_MS)

type At = { stairwellId: string; flatId: string; building: string; unit: string; room: string }
type More = Partial<Pick<Todo, 'what' | 'does' | 'on' | 'count' | 'ref'>>

const shortened = (words: string): string => (words.length > WHAT_MAX ? `${words.slice(0, WHAT_MAX - 1)}…` : words)

/** One row, of a household or of the estate as a whole; its key is the same tomorrow, as long as it is the same thing. */
export const todo = (
  { today }: Pick<TodoViewer, 'today'>,
  kind: TodoKind,
  at: At | null,
  { what = '', does = null, on = null, count = 1, ref = {} }: More,
): Todo => ({
  key: [kind, at?.flatId, ...Object.values(ref)].filter(Boolean).join('~'),
  kind,
  stairwellId: at?.stairwellId ?? null,
  flatId: at?.flatId ?? null,
  building: at?.building ?? '',
  unit: at?.unit ?? '',
  room: at?.room ?? '',
  what: shortened(what),
  does,
  on,
  late: on === null ? 0 : daysLate(on, today),
  count,
  ref,
})
