import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { type HelpKind, helpKinds, helpKindWords } from '@chuanmen/types/help-words'
import type { Sort } from '@/components/data-table/data-table'
import { placeWords } from '../place-words'

/** What is left out of a list: '' leaves out nothing. */
export type Filter = { building: string; kind: HelpKind | '' }
export const NO_FILTER: Filter = { building: '', kind: '' }

export const filtered = <R extends HelpTaskView>(rows: readonly R[], { building, kind }: Filter): R[] =>
  rows.filter((row) => (building === '' || row.building === building) && (kind === '' || row.kind === kind))

/** The buildings and kinds that a filter may name: those that are there. */
export function choicesOf(rows: readonly HelpTaskView[]) {
  const buildings = [...new Set(rows.map(({ building }) => building))].sort(inChinese)
  const kinds = helpKinds.filter((kind) => rows.some((row) => row.kind === kind))
  return {
    buildings: buildings.map((value) => ({ value, words: value })),
    kinds: kinds.map((value) => ({ value, words: helpKindWords[value] })),
  }
}

const inChinese = (one: string, other: string) => one.localeCompare(other, 'zh-CN', { numeric: true })
const begins = ({ on, startHour, fromHour }: HelpTaskView) => `${on} ${String(startHour ?? fromHour).padStart(2, '0')}`
const by: Record<string, (one: HelpTaskView, other: HelpTaskView) => number> = {
  what: (one, other) => helpKinds.indexOf(one.kind) - helpKinds.indexOf(other.kind),
  place: (one, other) => inChinese(placeWords(one), placeWords(other)),
  when: (one, other) => begins(one).localeCompare(begins(other)),
}

/** In the order asked for; without one as the server gave them: the soonest deadline first. */
export function inOrder<R extends HelpTaskView>(rows: readonly R[], sort: Sort | null): R[] {
  const compare = sort ? by[sort.key] : undefined
  const sorted = compare ? [...rows].sort(compare) : [...rows]
  return sort?.descending ? sorted.reverse() : sorted
}
