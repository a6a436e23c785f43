import type { Flat } from '../../types/stairwell'
import { placeOfRow } from './import-place'

const flats = (...rooms: string[]) => rooms.map((room) => ({ flatId: `f${room}`, room }) as Flat)
const stairwells = [
  { _id: 'one', building: '6号楼', unit: '2门', flats: flats('101', '201') },
  { _id: 'two', building: '6号楼', unit: '3门', flats: flats('101') },
  { _id: 'twin', building: '7号楼', unit: '1门', flats: flats('101', '101') },
]

test.each<[string, string, string, string | null]>([
  ['6号楼', '2门', '201', 'one f201'],
  ['６号楼', '２单元', '201室', 'one f201'],
  ['6#', '二门', '201', 'one f201'],
  ['新风南里6号楼', '3', '101', 'two f101'],
  ['6', '4', '101', null],
  ['8号楼', '2门', '201', null],
  ['6号楼', '2门', '301', null],
  ['7号楼', '1门', '101', null],
])('%s %s %s of a table is %s', (building, unit, room, expected) => {
  const place = placeOfRow(stairwells, { building, unit, room })
  expect(place && `${place.stairwellId} ${place.flatId}`).toBe(expected)
})
