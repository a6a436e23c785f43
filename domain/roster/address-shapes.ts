import { compact } from './half-width'

/** The parts of a place written in one cell, each still as written. */
export type AddressParts = { building: string | null; unit: string | null; room: string }

/**
 * One way of writing a whole place in one cell. To support another, add an entry: an example, where it may stand (`address`: a column of
 * whole places; `room`: a column of flat numbers that sometimes says more), and a pattern with the groups `building`, `unit` (or `bare`, a unit
 * without its word), `room`.
 * The first entry that matches wins; `address-shapes.test.ts` reads every example back.
 */
type AddressShape = { example: string; stands: ('address' | 'room')[]; pattern: RegExp }

const room = '(?<room>(?:B|-|负|地下)?\\d{1,4}(?:[A-Z]|[甲乙丙丁])?(?:-\\d{1,2})?)(?:号室|号房|室|号|户|房)?'
const numeral = '(?:\\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,3}|[甲乙丙丁东西南北中])'
const buildingWord = '(?:号楼|号栋|号幢|#楼|栋|幢|座|楼|#)'

export const addressShapes: AddressShape[] = [
  {
    example: '6号楼2单元4层3号',
    stands: ['address', 'room'],
    pattern: new RegExp(
      `^(?<building>.*${buildingWord})[-,]?(?<unit>${numeral}(?:单元|门|梯|#))?[-,]?(?<room>\\d{1,2}层\\d{1,2})(?:室|号|户)?$`,
    ),
  },
  {
    example: '6号楼2单元403室',
    stands: ['address', 'room'],
    pattern: new RegExp(
      `^(?<building>.*${buildingWord})[-,]?(?:(?<unit>${numeral}(?:号)?(?:单元|楼门|门|梯|#))-?,?|(?<bare>${numeral})-)?${room}$`,
    ),
  },
  {
    example: '6-2-403',
    stands: ['address', 'room'],
    pattern: new RegExp(
      `^(?<building>[甲乙丙丁A-Z]?\\d{0,3}[甲乙丙丁A-Z]?)(?:号楼|号|楼|栋|#)?[-/.](?<unit>${numeral})(?:单元|门)?[-/.](?<room>\\d{3,4}[A-Z甲乙丙丁]?)(?:室|号)?$`,
    ),
  },
  {
    example: '6-2-4-03',
    stands: ['address'],
    pattern: /^(?<building>\d{1,3})-(?<unit>\d{1,2})-(?<room>\d{1,2}-\d{2})$/,
  },
  {
    example: '6-403',
    stands: ['address'],
    pattern: /^(?<building>[甲乙丙丁A-Z]?\d{1,3}[甲乙丙丁A-Z]?)[-/](?<room>\d{3,4}[A-Z甲乙丙丁]?)(?:室|号)?$/,
  },
  {
    example: '2-403',
    stands: ['room'],
    pattern: new RegExp(`^(?<unit>${numeral})-(?<room>\\d{3,4}[A-Z甲乙丙丁]?)(?:室|号)?$`),
  },
  {
    example: '2单元403',
    stands: ['room'],
    pattern: new RegExp(`^(?<unit>${numeral}(?:单元|门))-?${room}$`),
  },
]

/** Splits a cell that holds more than a flat number; null when it does not. */
export const readAddress = (raw: string, stands: 'address' | 'room'): AddressParts | null => {
  const text = compact(raw).toUpperCase()
  if (text.length > 60) return null
  for (const shape of addressShapes) {
    if (!shape.stands.includes(stands)) continue
    const groups = shape.pattern.exec(text)?.groups
    if (!groups || groups.building === '') continue
    const floorAndNumber = /^(\d{1,2})-(\d{2})$/.exec(groups.room!)
    return {
      building: groups.building ?? null,
      unit: groups.unit ?? groups.bare ?? null,
      room: floorAndNumber && shape.example === '6-2-4-03' ? floorAndNumber[1]! + floorAndNumber[2] : groups.room!,
    }
  }
  return null
}
