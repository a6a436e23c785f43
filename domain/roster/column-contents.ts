import type { RosterField } from '../../types/roster-words'
import { readAddress } from './address-shapes'
import { compact } from './half-width'
import { idCardMark, withoutMarks } from './id-card'
import { isOrganisation } from './mask'
import { readArea } from './read-area'
import { readBuilding } from './read-building'
import { readFloor } from './read-floor'
import { readPhones } from './read-phone'
import { readRoom } from './read-room'
import { readUnit } from './read-unit'
import type { Cell } from './sheet'

type Test = (cell: Cell) => boolean

const isPlaceWithBuilding: Test = (cell) => readAddress(cell.text, 'address')?.building != null
const isName: Test = (cell) =>
  cell.kind === 'text' &&
  (/^\p{Script=Han}{2,4}(?:[、,， ;；/]\p{Script=Han}{2,4})*$/u.test(cell.text.trim()) || isOrganisation(cell.text))

/** What a cell of a field looks like. Fields without an entry may hold anything. */
const looksLike: Partial<Record<RosterField, Test>> = {
  building: (cell) => readBuilding(cell.text) !== null && !isPlaceWithBuilding(cell),
  unit: (cell) => readUnit(cell.text) !== null,
  room: (cell) => readRoom(cell.text) !== null || readAddress(cell.text, 'room') !== null,
  address: isPlaceWithBuilding,
  floor: (cell) => readFloor(cell.text) !== null,
  area: (cell) => readArea(cell).kind !== 'unreadable',
  owner: (cell) => isName(cell) || (cell.kind === 'text' && !/^[\d.,%/-]+$/.test(compact(cell.text))),
  phone: (cell) => readPhones(cell.text).phones.length > 0,
  idCard: (cell) => cell.text.includes(idCardMark) && withoutMarks(cell.text) === '',
}

/** How much of a column's sample looks like `field`, 0 to 1; null when the field may hold anything or the sample is empty. */
export const likeness = (sample: Cell[], field: RosterField): number | null => {
  const test = looksLike[field]
  return test && sample.length > 0 ? sample.filter(test).length / sample.length : null
}

/** What a column without a known header seems to hold, judged by its contents alone. */
export const fieldOfContents = (sample: Cell[]): RosterField | null => {
  if (sample.length === 0) return null
  const share = (test: Test) => sample.filter(test).length / sample.length
  if (share(looksLike.idCard!) >= 0.5) return 'idCard'
  if (share(looksLike.phone!) >= 0.6) return 'phone'
  if (share(isPlaceWithBuilding) >= 0.6) return 'address'
  if (share((cell) => /^\d{2,3}\.\d{1,2}$/.test(compact(cell.text))) >= 0.6) return 'area'
  if (sample.length >= 3 && share(isName) >= 0.8 && new Set(sample.map((cell) => cell.text)).size > sample.length * 0.7)
    return 'owner'
  return null
}
