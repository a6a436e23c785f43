import { addressShapes, readAddress } from './address-shapes'
import { buildingLabel, readBuilding, sharedPrefix, splitBuildingUnit, withoutDistrict } from './read-building'
import { readFloor } from './read-floor'
import { readMistypedRoom, readRoom, roomShapes } from './read-room'
import { readUnit, unitWord } from './read-unit'

const label = (raw: string) => {
  const building = readBuilding(raw)
  return building && buildingLabel(building, null)
}

test.each([
  ['6', '6号楼'],
  ['6号楼', '6号楼'],
  ['６号楼', '6号楼'],
  [' 6 号 楼 ', '6号楼'],
  ['6#', '6号楼'],
  ['6#楼', '6号楼'],
  ['6栋', '6号楼'],
  ['6幢', '6号楼'],
  ['6座', '6号楼'],
  ['06', '6号楼'],
  ['6.0', '6号楼'],
  ['第6栋', '6号楼'],
  ['六号楼', '6号楼'],
  ['十二号楼', '12号楼'],
  ['甲6号楼', '甲6号楼'],
  ['6甲号楼', '6甲号楼'],
  ['6号楼甲', '6号楼甲'],
  ['6-1号楼', '6-1号楼'],
  ['A座', 'A座'],
  ['a', 'A座'],
  ['A6', 'A6号楼'],
  ['6号院2号楼', '6号院2号楼'],
  ['新风南里6号楼', '新风南里6号楼'],
  ['红楼', '红楼'],
])('building 「%s」 is %s', (raw, expected) => {
  expect(label(raw)).toBe(expected)
})

test.each([[''], ['无'], ['-'], ['<b>6</b>'], ['=A1'], ['合并单元格里写了很长很长的一句说明文字不是楼号']])(
  '「%s」 is no building',
  (raw) => {
    expect(readBuilding(raw)).toBeNull()
  },
)

test('an estate name shared by all buildings goes, two different ones stay', () => {
  const read = (...raws: string[]) => raws.map((raw) => readBuilding(raw)!)
  expect(sharedPrefix(read('新风南里6号楼', '新风南里7号楼', '8号楼'))).toBe('新风南里')
  expect(sharedPrefix(read('新风南里6号楼', '德外大街6号楼'))).toBeNull()
  expect(withoutDistrict('北京市西城区德胜街道新风南里6号楼')).toBe('新风南里6号楼')
})

test.each([
  ['6号楼2单元', { building: '6号楼', unit: '2单元' }],
  ['6-2', { building: '6', unit: '2' }],
  ['6号楼', null],
])('a building cell 「%s」 that also names the unit is split', (raw, expected) => {
  expect(splitBuildingUnit(raw)).toEqual(expected)
})

test.each([
  ['2', { name: '2', word: null }],
  ['２单元', { name: '2', word: '单元' }],
  ['二单元', { name: '2', word: '单元' }],
  ['2门', { name: '2', word: '门' }],
  ['02', { name: '2', word: null }],
  ['A', { name: 'A', word: null }],
  ['东门', { name: '东', word: '门' }],
  ['', undefined],
  ['无', undefined],
  ['不清楚哪个', null],
  ['203室', null],
])('unit 「%s」', (raw, expected) => {
  expect(readUnit(raw)).toEqual(expected)
})

test('one file has one word for its units', () => {
  const units = (...raws: string[]) => raws.map((raw) => readUnit(raw)!)
  expect(unitWord(units('1', '2'), ['单元号'])).toBe('单元')
  expect(unitWord(units('1', '2'), ['楼门'])).toBe('门')
  expect(unitWord(units('1门', '2单元', '3门'), ['单元'])).toBe('门')
  expect(unitWord([], [])).toBe('门')
})

test.each([
  ['403', { room: '403', floor: 4, position: '03' }],
  ['４０３', { room: '403', floor: 4, position: '03' }],
  ['0403', { room: '403', floor: 4, position: '03' }],
  ['403室', { room: '403', floor: 4, position: '03' }],
  ['403号', { room: '403', floor: 4, position: '03' }],
  ['1203', { room: '1203', floor: 12, position: '03' }],
  ['403A', { room: '403A', floor: 4, position: '03A' }],
  ['403-1', { room: '403-1', floor: 4, position: '03-1' }],
  ['A403', { room: 'A403', floor: 4, position: 'A03' }],
  ['B101', { room: 'B101', floor: -1, position: '01' }],
  ['-101', { room: 'B101', floor: -1, position: '01' }],
  ['地下101', { room: 'B101', floor: -1, position: '01' }],
  ['负203', { room: 'B203', floor: -2, position: '03' }],
  ['4层3号', { room: '403', floor: 4, position: '03' }],
  ['四〇三', { room: '403', floor: 4, position: '03' }],
  ['3', { room: '3', floor: null, position: '03' }],
  ['3-1', { room: '3-1', floor: null, position: '01' }],
  ['4O3', null],
  ['四楼东', null],
  ['403、404', null],
  ['12034', null],
  ['', null],
])('room 「%s」', (raw, expected) => {
  expect(readRoom(raw)).toEqual(expected)
})

test('every shape of a flat number reads its own example', () => {
  for (const shape of roomShapes) {
    const match = shape.pattern.exec(shape.example)
    expect([shape.example, match && shape.read(match)]).toEqual([shape.example, readRoom(shape.example)])
  }
})

test.each([
  ['4O3', { place: 2, letter: 'O', meant: '403' }],
  ['l03', { place: 1, letter: 'l', meant: '103' }],
  ['403', null],
  ['OOO', null],
])('a letter typed for a digit in 「%s」 is pointed out', (raw, expected) => {
  expect(readMistypedRoom(raw)).toEqual(expected)
})

test.each([
  ['address', '6-2-403', '6', '2', '403'],
  ['address', '6号楼2单元403', '6号楼', '2单元', '403'],
  ['address', '６号楼２门４０３室', '6号楼', '2门', '403'],
  ['address', '6#2-403', '6#', '2', '403'],
  ['address', '6栋403', '6栋', null, '403'],
  ['address', '6-403', '6', null, '403'],
  ['address', '6-2-4-03', '6', '2', '403'],
  ['address', '新风街1号院6号楼2门403', '新风街1号院6号楼', '2门', '403'],
  ['address', '甲6-2-403', '甲6', '2', '403'],
  ['address', '6号楼2单元4层3号', '6号楼', '2单元', '4层3'],
  ['room', '2-403', null, '2', '403'],
  ['room', '2单元403室', null, '2单元', '403'],
  ['room', '6-2-403', '6', '2', '403'],
] as const)('in a column of %s, 「%s」 is read', (stands, raw, building, unit, room) => {
  expect(readAddress(raw, stands)).toEqual({ building, unit, room })
})

test.each([
  ['room', '403'],
  ['room', '403-1'],
  ['address', '新风南里地下仓库'],
  ['address', '403'],
] as const)('in a column of %s, 「%s」 is not a whole place', (stands, raw) => {
  expect(readAddress(raw, stands)).toBeNull()
})

test('every shape of an address reads its own example', () => {
  for (const shape of addressShapes)
    for (const stands of shape.stands)
      expect([shape.example, readAddress(shape.example, stands)?.room]).not.toContain(undefined)
})

test.each([
  ['4', 4],
  ['4层', 4],
  ['四层', 4],
  ['第4层', 4],
  ['4F', 4],
  ['4/6', 4],
  ['B1', -1],
  ['-1', -1],
  ['地下一层', -1],
  ['十二', 12],
  ['顶层', null],
  ['0', null],
  ['99', null],
  ['-9', null],
])('floor 「%s」 is %s', (raw, expected) => {
  expect(readFloor(raw)).toBe(expected)
})
