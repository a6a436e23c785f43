import type { ConsentRule, Occupancy } from '../../types/household'
import type { RosterProblem } from '../../types/roster'
import type { RosterField } from '../../types/roster-words'
import type { Spot } from './problem'
import type { Building } from './read-building'
import type { Room } from './read-room'
import type { Unit } from './read-unit'
import type { RosterOwner } from './roster-flat'
import type { Cell } from './sheet'

/** One mapped, filled cell of a row. */
export type FieldCell = { cell: Cell; column: number; header: string }

/** A data row with its cells by meaning, merged and omitted values already filled in. */
export type FieldRow = {
  sheet: string
  /** 0-based. */
  row: number
  cells: Map<RosterField, FieldCell[]>
  /** First column of each mapped field, for problems about a cell that is empty. */
  columnOf: ReadonlyMap<RosterField, number>
  /** The building and unit that hold where the row names none: a line above, the sheet's name. */
  context: { building: string | null; unit: string | null }
  /** The flat number stands in one cell merged over this row and others: co-owners, one per row. */
  isRoomMerged: boolean
}

/** What was understood of one row before rows are compared with each other. */
export type Reading = {
  sheet: string
  row: number
  building: Building | null
  isBuildingFromAddress: boolean
  /** Undefined: the row names no unit. Null: it names an unreadable one. */
  unit: Unit | undefined | null
  room: Room | null
  floor: number | null
  areaCentiSqm: number | null
  /** The row says nothing about the area; a row of the same flat may. */
  isAreaBlank: boolean
  owners: RosterOwner[]
  consentRule: ConsentRule
  occupancy: Occupancy
  note: string | null
  isRoomMerged: boolean
  /** The row itself says that there are other owners (份额, 共有). */
  isCoOwned: boolean
  problems: RosterProblem[]
  spot: (field: RosterField) => Spot
}

/** Where a problem about `field` of this row stands. */
export const spotIn = (row: FieldRow, field: RosterField, cell?: FieldCell): Spot => {
  const at = cell ?? row.cells.get(field)?.[0]
  return {
    sheet: row.sheet,
    row: row.row,
    column: at?.column ?? row.columnOf.get(field) ?? null,
    field,
    found: at?.cell.text ?? '',
  }
}
