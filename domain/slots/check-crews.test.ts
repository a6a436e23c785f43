import { PLAIN } from '../../test/support/day-rules'
import { workingHalfDays } from '../works/working-half-days'
import { checkCrews } from './check-crews'

const halfDays = workingHalfDays('2026-11-02', '2026-11-03', PLAIN)
const riser = (worksId: string, length: number, isFixed = false) => ({
  worksId,
  length,
  flatIds: [worksId],
  current: null,
  isFixed,
})
const problem = {
  halfDays,
  capacity: [2, 2, 2, 2],
  risers: [riser('past', 1, true), riser('past~2', 1, true), riser('a', 2), riser('b', 2)],
  canBeThere: {},
}
const starts = [
  { worksId: 'past', start: 0, isMoved: false },
  { worksId: 'past~2', start: 2, isMoved: false },
  { worksId: 'a', start: 0, isMoved: false },
  { worksId: 'b', start: 1, isMoved: false },
]
const crews = { crewIds: ['one', 'two', 'three'], of: { past: 'one' } }

test.each<[string, Record<string, string | null>, string[]]>([
  ['each has one of its own', { a: 'two', b: 'three' }, []],
  ['nobody is free throughout, and it says so', { a: null, b: null }, []],
  ['two at once share one', { a: 'two', b: 'two' }, ['a']],
  ['one is taken by what may not move', { a: 'one', b: 'two' }, ['past']],
  ['one is taken by a later piece of what may not move', { a: 'two', b: 'one' }, ['past~2']],
  ['one is not of this estate', { a: 'other', b: 'three' }, ['a']],
])('crews: %s', (_, assigned, faults) => {
  expect(checkCrews(problem, starts, crews, assigned).map(({ worksId }) => worksId)).toEqual(faults)
})
