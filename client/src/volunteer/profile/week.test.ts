import * as fc from 'fast-check'
import { cellOf, cellsOf, dayWords, partState, parts, stretchesOf, toggleHour, togglePart } from './week'

const [am] = parts
if (!am) throw new Error('no parts')

test('a tap makes a part free, another one not; a part that is half free becomes whole', () => {
  const morning = togglePart([], 3, am)
  expect(partState(morning, 3, am)).toBe('all')
  expect(stretchesOf(morning)).toEqual([{ weekday: 3, fromHour: 7, toHour: 12 }])
  const part = toggleHour(morning, 3, 9)
  expect(partState(part, 3, am)).toBe('some')
  expect(partState(togglePart(part, 3, am), 3, am)).toBe('all')
  expect(togglePart(morning, 3, am)).toEqual([])
})

test('hours that follow each other are one stretch, also over noon', () => {
  const cells = [11, 12, 13, 15].map((hour) => cellOf(2, hour))
  expect(stretchesOf(cells)).toEqual([
    { weekday: 2, fromHour: 11, toHour: 14 },
    { weekday: 2, fromHour: 15, toHour: 16 },
  ])
  expect(dayWords(cells, 2)).toBe('11点—14点、15点—16点')
})

test('what is saved and read again is the same week', () => {
  const anyCell = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 7, max: 20 }))
  fc.assert(
    fc.property(fc.uniqueArray(anyCell, { selector: ([day, hour]) => day * 100 + hour }), (chosen) => {
      const cells = chosen.map(([weekday, hour]) => cellOf(weekday, hour))
      expect(cellsOf(stretchesOf(cells)).sort()).toEqual([...cells].sort())
    }),
  )
})
