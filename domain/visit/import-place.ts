import type { StairwellDoc } from '../../types/stairwell'
import { compact } from '../roster/half-width'
import { readBuilding } from '../roster/read-building'
import { bareRoom, readRoom } from '../roster/read-room'
import { readUnit } from '../roster/read-unit'

type Labels = { building: string; unit: string; room: string }
type Stairwell = Pick<StairwellDoc, '_id' | 'building' | 'unit' | 'flats'>

/** 「６号楼」, 「6#」, 「新风南里6号楼」 and 「6」 are one building. */
const buildingNames = (raw: string): string[] => {
  const read = readBuilding(raw)
  return read ? [read.label, read.prefix + read.label] : [compact(raw)]
}
const unitName = (raw: string): string => readUnit(raw)?.name ?? compact(raw)
const roomName = (raw: string): string => readRoom(raw)?.room ?? bareRoom(raw)

/** Which flat a row of a table means, by its labels as a roster reads them; null: none, or more than one could be meant. */
export const placeOfRow = (
  stairwells: readonly Stairwell[],
  row: Labels,
): { stairwellId: string; flatId: string } | null => {
  const names = buildingNames(row.building)
  const found = stairwells.filter(
    ({ building, unit }) =>
      buildingNames(building).some((name) => names.includes(name)) && unitName(unit) === unitName(row.unit),
  )
  const room = roomName(row.room)
  const flats = found.flatMap(({ _id, flats }) =>
    flats.filter((flat) => roomName(flat.room) === room).map(({ flatId }) => ({ stairwellId: _id, flatId })),
  )
  return flats.length === 1 ? (flats[0] ?? null) : null
}
