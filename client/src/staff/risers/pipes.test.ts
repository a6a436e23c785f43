import type { StairwellView } from '@chuanmen/types/stairwell'
import {
  firstPipes,
  householdsOn,
  likeFirst,
  type Pipe,
  pipeAt,
  preview,
  shareColumn,
  toggleExcept,
  togglePipe,
} from './pipes'

const flat = (room: string, floor: number, position: string) => ({
  flatId: `f${room}`,
  room,
  floor,
  position,
  areaCentiSqm: 5836,
  occupancy: 'unknown' as const,
  consentRule: 'sole' as const,
  ownersMasked: ['王**'],
  joinedTo: null,
  state: 'agreed' as const,
  items: {},
  tenantOnly: false,
  reconfirm: false,
})
const house = {
  building: '5号楼',
  unit: '1门',
  floors: [2, 1],
  positions: ['01', '02'],
  flats: [flat('201', 2, '01'), flat('202', 2, '02'), flat('101', 1, '01'), flat('102', 1, '02')],
  pattern: [],
} as unknown as StairwellView

const drain = (positions: string[], more: Partial<Pipe> = {}): Pipe => ({
  kind: 'kitchenDrain',
  positions,
  fromFloor: 1,
  exceptFlatIds: [],
  ...more,
})

test('a stairwell without pipes starts with four in each column, one with pipes with its own', () => {
  expect(firstPipes(house)).toHaveLength(8)
  expect(firstPipes({ ...house, pattern: [drain(['01'])] })).toEqual([drain(['01'])])
})

test('toggling a kind adds the column its own pipe from its lowest flat, and takes it away again', () => {
  const added = togglePipe([], 'kitchenDrain', '02', house)
  expect(added).toEqual([drain(['02'])])
  expect(togglePipe(added, 'kitchenDrain', '02', house)).toEqual([])
})

test('a pipe that takes over a column replaces the pipe the column had', () => {
  const [own, other] = [drain(['01']), drain(['02'])]
  const shared = shareColumn([own, other], own, '02', house)
  expect(shared).toEqual([drain(['01', '02'])])
  expect(pipeAt(shared, 'kitchenDrain', '02')).toBe(shared[0])
})

test('leaving a shared column forgets the exceptions of that column alone', () => {
  const shared = drain(['01', '02'], { exceptFlatIds: ['f201', 'f202'] })
  expect(shareColumn([shared], shared, '02', house)).toEqual([drain(['01'], { exceptFlatIds: ['f201'] })])
})

test.each([
  [drain(['01']), ['f101', 'f201']],
  [drain(['01'], { fromFloor: 2 }), ['f201']],
  [drain(['01', '02'], { exceptFlatIds: ['f102'] }), ['f101', 'f201', 'f202']],
  [drain(['01'], { fromFloor: 3 }), []],
])('a pipe meets the households above its first floor except those named: %#', (pipe, flatIds) => {
  expect(householdsOn(pipe, house)).toEqual(flatIds)
})

test('excepting a flat twice brings it back', () => {
  const once = toggleExcept(drain(['01']), 'f201')
  expect(once).toEqual(['f201'])
  expect(toggleExcept(drain(['01'], { exceptFlatIds: once }), 'f201')).toEqual([])
})

test('every column gets the kinds of the first', () => {
  const alike = likeFirst([drain(['01'])], house.positions, house)
  expect(alike).toEqual([drain(['01']), drain(['02'])])
})

test('the preview shows the chosen pipe, whom it serves, and nobody’s name or answer', () => {
  const chosen = drain(['01'], { fromFloor: 2 })
  const picture = preview(house, [chosen, drain(['02'])], chosen)
  expect(picture.pipes.map(({ isChosen }) => Boolean(isChosen))).toEqual([true, false])
  expect(picture.flats.find(({ room }) => room === '201')?.note).toBe('接这根管')
  expect(picture.flats.find(({ room }) => room === '101')?.note).toBe('不接')
  expect(picture.flats.every(({ name, mark }) => !name && !mark)).toBe(true)
})
