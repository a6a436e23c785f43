import { medianOf } from './median'
import { summaryOf } from './summary'

test.each<[Record<string, number>, number | null]>([
  [{}, null],
  [{ 4: 1 }, 4],
  [{ 4: 1, 5: 1 }, 4.5],
  [{ 10: 1, 2: 1, 3: 1 }, 3],
  [{ 2: 3, 9: 2 }, 2],
  [{ 2: 2, 9: 2 }, 5.5],
  [{ 0: 5, 30: 1 }, 0],
])('the median of %j is %s', (histogram, median) => expect(medianOf(histogram)).toBe(median))

test.each([
  [undefined, null],
  [{ claims: 4, settled: 4, open: 0, days: { 3: 4 } }, null],
  [
    { claims: 5, settled: 4, open: 1, days: { 3: 4 } },
    { name: '6号楼', claims: 5, settled: 4, medianDays: null },
  ],
  [
    { claims: 12, settled: 11, open: 1, days: { 4: 11 } },
    { name: '6号楼', claims: 12, settled: 11, medianDays: 4 },
  ],
])('of %j residents of a building are told %j: fewer would tell whose (rule 43)', (house, told) => {
  expect(summaryOf('6号楼', house)).toEqual(told)
})
