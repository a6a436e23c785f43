import type { RosterRowView } from '../../types/roster'
import { maskPhone } from './mask'
import type { ParsedRow } from './parse-roster'

/** What may leave the server of one row: phones masked, the note left out. */
export const toRowView = (row: ParsedRow): RosterRowView => ({
  sheet: row.sheet,
  row: row.row,
  building: row.building,
  unit: row.unit,
  room: row.room,
  floor: row.floor,
  areaCentiSqm: row.areaCentiSqm,
  owners: row.owners.map((owner) => owner.name),
  phones: row.owners.flatMap((owner) => (owner.phone ? [maskPhone(owner.phone)] : [])),
  severity: row.severity,
})
