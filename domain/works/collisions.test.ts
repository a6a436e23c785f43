import { PLAIN } from '../../test/support/day-rules'
import type { AvailabilityDoc, HalfDay, Stage } from '../../types/works'
import { absentFlats, flatsTaken } from './collisions'
import { halfDaysToAsk } from './half-days-to-ask'
import { layOut } from './lay-out'

const am = (on: string): HalfDay => ({ on, half: 'am' })
const pm = (on: string): HalfDay => ({ on, half: 'pm' })
const laidOut = (start: HalfDay, length = 1): Stage[] => {
  const stages = layOut({ start, length, kind: 'kitchenWater', rules: PLAIN })
  if (!stages.ok) throw new Error(stages.code)
  return stages.value
}
const works = (flatIds: string[], start: HalfDay, length = 1) => ({ flatIds, stages: laidOut(start, length) })

test.each<[string, ReturnType<typeof works>[], string[]]>([
  ['at the same half-day', [works(['b', 'c'], am('2026-12-09'))], ['b']],
  ['at its second half-day', [works(['a'], am('2026-12-10')), works(['b'], pm('2026-12-08'), 2)], ['b']],
  ['at another half-day', [works(['a', 'b'], pm('2026-12-09'))], []],
  ['in other flats', [works(['c'], am('2026-12-09'))], []],
  ['nowhere, for it has no dates', [{ flatIds: ['a'], stages: [] }], []],
])('a flat is taken where another crew works %s', (_, others, taken) => {
  expect(flatsTaken(works(['a', 'b'], am('2026-12-09')), others)).toEqual(taken)
})

const said = (flatId: string, more: Partial<AvailabilityDoc> = {}) => ({
  flatId,
  home: [am('2026-12-09')],
  blackouts: [],
  key: null,
  ...more,
})
const both = [am('2026-12-09'), pm('2026-12-09')]

test.each<[string, HalfDay[], ReturnType<typeof said>[], string[], string[]]>([
  ['said nothing', [am('2026-12-09')], [said('a')], [], ['b']],
  ['can be there for a part only', both, [said('a'), said('b', { home: both })], [], ['a']],
  [
    'has a blackout, key or not',
    [am('2026-12-09')],
    [said('a'), said('b', { blackouts: [{ from: '2026-12-08', until: '2026-12-10', why: 'other' }] })],
    [],
    ['b'],
  ],
  ['and nobody settled it with', [am('2026-12-09')], [], ['a'], ['b']],
  ['but is not asked about anything', [], [], [], []],
])('a household is absent that %s', (_, halfDays, list, settled, absent) => {
  expect(absentFlats(['a', 'b'], halfDays, list, settled)).toEqual(absent)
})

test.each<[string, Stage[], 'all' | 'test', HalfDay[]]>([
  ['all of a slot that moved', laidOut(pm('2026-12-09'), 2), 'all', [pm('2026-12-09'), am('2026-12-10')]],
  ['none when it stays', laidOut(am('2026-12-09'), 2), 'all', []],
  ['what a pushed step adds', laidOut(am('2026-12-09'), 3), 'test', [am('2026-12-10')]],
])('households are asked about %s', (_, after, what, asked) => {
  expect(halfDaysToAsk(laidOut(am('2026-12-09'), 2), after, what)).toEqual(asked)
})
