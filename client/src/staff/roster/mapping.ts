import type { RosterMapping, RosterPreview } from '@chuanmen/types/roster'
import type { RosterField } from '@chuanmen/types/roster-words'

/** Only one column of a sheet may be this. */
const single: readonly RosterField[] = ['building', 'unit', 'room', 'address', 'floor', 'area']

/** Says that a column means `field`; a column that meant it before is no longer imported. Answers the letterless index of that one. */
export function mapColumn(
  mapping: RosterMapping,
  sheet: string,
  index: number,
  field: RosterField,
): { mapping: RosterMapping; replaced: number | null } {
  const before = mapping[sheet] ?? { headerRow: 0, columns: {} }
  const rival = single.includes(field)
    ? Object.entries(before.columns).find(([other, meaning]) => meaning === field && Number(other) !== index)
    : undefined
  const columns = { ...before.columns, ...(rival ? { [rival[0]]: 'ignore' as const } : {}), [String(index)]: field }
  return { mapping: { ...mapping, [sheet]: { ...before, columns } }, replaced: rival ? Number(rival[0]) : null }
}

/**
 * Moves the header; the columns keep what they mean. Those that meant nothing under the old one are recognised anew: it may
 * have been a title. `row` counts from 0.
 */
export function moveHeader(mapping: RosterMapping, sheet: string, row: number): RosterMapping {
  const known = Object.entries(mapping[sheet]?.columns ?? {}).filter(([, field]) => field !== 'ignore')
  return { ...mapping, [sheet]: { columns: Object.fromEntries(known), headerRow: row } }
}

/** What every sheet's columns mean now: the person's word, else what was recognised. */
export function fieldAt(
  mapping: RosterMapping,
  sheet: string,
  column: { index: number; field: RosterField },
): RosterField {
  return mapping[sheet]?.columns[String(column.index)] ?? column.field
}

type Sheets = RosterPreview['sheets']

/** Whether any sheet says where the room stands; without one nothing can be read. */
export const hasRoomColumn = (sheets: Sheets, mapping: RosterMapping): boolean =>
  sheets.some(({ name, columns }) =>
    columns.some((column) => ['room', 'address'].includes(fieldAt(mapping, name, column))),
  )

/** Columns worth a look: recognised without certainty and not yet confirmed. */
export const unsureColumns = (sheets: Sheets, confirmed: readonly string[]): number =>
  sheets.reduce(
    (sum, { name, columns }) =>
      sum + columns.filter(({ index, isSure }) => !isSure && !confirmed.includes(`${name}~${index}`)).length,
    0,
  )
