import type { RosterProblem } from '../../types/roster'
import { type AddressParts, readAddress } from './address-shapes'
import { compact, isNothing } from './half-width'
import { placeText } from './place-text'
import { problemAt } from './problem'
import { type Building, readBuilding, splitBuildingUnit, withoutDistrict } from './read-building'
import { isFloor, readFloor } from './read-floor'
import { type Room, readMistypedRoom, readRoom } from './read-room'
import { readUnit, type Unit } from './read-unit'
import { type FieldCell, type FieldRow, type Reading, spotIn } from './reading'

type Place = Pick<Reading, 'building' | 'isBuildingFromAddress' | 'unit' | 'room' | 'floor'>

const roomProblem = (row: FieldRow, field: 'room' | 'address', cell: FieldCell, problems: RosterProblem[]): void => {
  const spot = spotIn(row, field, cell)
  const text = compact(cell.cell.text)
  const mistyped = readMistypedRoom(text)
  if (mistyped)
    problems.push(
      problemAt(
        spot,
        'fix',
        'room_unreadable',
        `房号第 ${mistyped.place} 位是字母「${mistyped.letter}」，不是数字`,
        `改成 ${mistyped.meant}。`,
      ),
    )
  else if (/\d{3,4}室?[、,;和&/]\d{3,4}/.test(text))
    problems.push(
      problemAt(
        spot,
        'fix',
        'room_unreadable',
        '一格里有两个房号',
        '一户一行：请拆成两行。打通的两户也先分开填，导入后在楼门页合并。',
      ),
    )
  else if (field === 'address')
    problems.push(
      problemAt(spot, 'fix', 'room_unreadable', '看不出这个地址的楼号和房号', '请写成「6号楼2单元403」或「6-2-403」。'),
    )
  else problems.push(problemAt(spot, 'fix', 'room_unreadable', '看不懂这个房号', '请只填房号，例如 403。'))
}

/** The parts of a place that a flat-number cell or an address cell holds. */
const partsOf = (
  row: FieldRow,
  problems: RosterProblem[],
): { parts: AddressParts | null; field: 'room' | 'address'; cell: FieldCell | undefined } => {
  const roomCell = row.cells.get('room')?.[0]
  const field = roomCell || !row.columnOf.has('address') ? 'room' : 'address'
  const cell = roomCell ?? row.cells.get('address')?.[0]
  const before = problems.length
  const text = placeText(row, field, cell, problems)
  if (text === null || !cell) {
    if (problems.length === before) {
      const remedy =
        row.cells.has('area') || row.columnOf.get('area') === undefined
          ? '请补上房号。'
          : '请补上房号；如果这是上一户的共有人，请填和上一行一样的房号。'
      problems.push(
        problemAt(spotIn(row, field), 'fix', 'room_missing', field === 'room' ? '没有填房号' : '没有填地址', remedy),
      )
    }
    return { parts: null, field, cell }
  }
  const parts =
    readAddress(withoutDistrict(compact(text)), field) ??
    (field === 'room' || /^\d+$/.test(compact(text)) ? { building: null, unit: null, room: text } : null)
  if (!parts || !readRoom(parts.room)) {
    roomProblem(row, field, cell, problems)
    return { parts: parts && { ...parts, room: '' }, field, cell }
  }
  return { parts, field, cell }
}

const floorOf = (row: FieldRow, room: Room | null, problems: RosterProblem[]): number | null => {
  const cell = row.cells.get('floor')?.[0]
  const said =
    cell && !isNothing(cell.cell.text)
      ? { floor: cell.cell.kind === 'date' || cell.cell.kind === 'error' ? null : readFloor(cell.cell.text) }
      : null
  const spot = spotIn(row, 'floor', cell)
  if (!room) return said?.floor ?? null
  const byRoom = room.floor !== null && isFloor(room.floor) ? room.floor : null
  if (said?.floor != null) {
    if (byRoom !== null && byRoom !== said.floor) {
      problems.push(
        problemAt(
          spot,
          'check',
          'floor_guessed',
          `房号 ${room.room} 像是 ${byRoom} 层，楼层却写 ${said.floor}`,
          `先按 ${said.floor} 层导入；不对就改楼层或房号。`,
        ),
      )
    }
    return said.floor
  }
  if (byRoom !== null) {
    if (said)
      problems.push(
        problemAt(
          spot,
          'check',
          'floor_unreadable',
          '看不懂这个楼层',
          `先按房号算作 ${byRoom} 层；不对就把楼层改成数字。`,
        ),
      )
    return byRoom
  }
  if (said || room.floor !== null) {
    problems.push(
      problemAt(
        spot,
        'fix',
        'floor_unreadable',
        said ? '看不懂这个楼层' : `房号 ${room.room} 算出的楼层不合理`,
        '请在楼层列填数字，例如 4；地下一层填 -1。',
      ),
    )
    return null
  }
  problems.push(
    problemAt(
      spotIn(row, 'room'),
      'check',
      'floor_guessed',
      `房号「${room.room}」看不出在几层`,
      '先按 1 层导入；不是平房的话，请加一列楼层。',
    ),
  )
  return 1
}

/** Reads where a flat is, from whichever cells say it: three columns, one combined column, a line above, the sheet's name. */
export const readPlace = (row: FieldRow, problems: RosterProblem[]): Place => {
  const buildingCell = row.cells.get('building')?.[0]
  const before = problems.length
  const ownBuilding = placeText(row, 'building', buildingCell, problems)
  const split = ownBuilding !== null && !row.cells.has('unit') ? splitBuildingUnit(ownBuilding) : null
  const ownUnit = placeText(row, 'unit', row.cells.get('unit')?.[0], problems)
  const isColumnBroken = problems.length > before
  const { parts, field, cell } = partsOf(row, problems)
  const isPlaceBroken = isColumnBroken || (field === 'address' && problems.length > before)

  const candidate = split?.building ?? ownBuilding ?? parts?.building ?? row.context.building
  const building: Building | null = candidate === null ? null : readBuilding(candidate)
  if (!building && !isPlaceBroken) {
    const isBlank = ownBuilding === null
    problems.push(
      problemAt(
        spotIn(row, isBlank && field === 'address' ? 'address' : 'building'),
        'fix',
        'building_missing',
        isBlank ? '没有填楼号' : '看不懂这个楼号',
        '请填楼号，例如「6号楼」。',
      ),
    )
  }
  const inRoom = parts?.building && ownBuilding !== null ? readBuilding(parts.building) : null
  if (building && inRoom && inRoom.label !== building.label) {
    problems.push(
      problemAt(
        spotIn(row, field, cell),
        'fix',
        'room_unreadable',
        `楼号列是 ${building.label}，这里写的却是 ${inRoom.label}`,
        '请改成一致的楼号。',
      ),
    )
  }

  const unitText = ownUnit ?? split?.unit ?? parts?.unit ?? row.context.unit
  const unit: Unit | undefined | null = unitText === null ? undefined : readUnit(unitText)
  if (unit === null)
    problems.push(
      problemAt(spotIn(row, 'unit'), 'fix', 'unit_missing', '看不懂这个单元', '请填单元，例如「2单元」或 2。'),
    )
  const unitInRoom = parts?.unit && ownUnit !== null ? readUnit(parts.unit) : undefined
  if (unit && unitInRoom && unit.name !== unitInRoom.name) {
    problems.push(
      problemAt(
        spotIn(row, field, cell),
        'fix',
        'room_unreadable',
        `单元列是 ${unit.name}，房号里写的却是 ${unitInRoom.name}`,
        '请改成一致的单元。',
      ),
    )
  }

  const room = parts && parts.room !== '' ? readRoom(parts.room) : null
  return {
    building,
    isBuildingFromAddress: ownBuilding === null && parts?.building != null,
    unit,
    room,
    floor: floorOf(row, room, problems),
  }
}
