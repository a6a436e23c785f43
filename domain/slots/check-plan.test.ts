import { PLAIN } from '../../test/support/day-rules'
import type { SlotPlan, SlotProblem } from '../../types/works'
import { workingHalfDays } from '../works/working-half-days'
import { checkPlan } from './check-plan'

const halfDays = workingHalfDays('2026-11-02', '2026-11-03', PLAIN)
const all = [true, true, true, true]

/** past is fixed at 0; water may use 1 to 3 and moved there from 3; drain shares 101 with it; rest finds no common time. */
const problem: SlotProblem = {
  halfDays,
  capacity: [1, 2, 2, 1],
  risers: [
    { worksId: 'past', length: 1, flatIds: ['901'], current: 0, isFixed: true },
    { worksId: 'water', length: 2, flatIds: ['101', '201'], current: 2, isFixed: false, mayUse: { first: 1, last: 3 } },
    { worksId: 'drain', length: 1, flatIds: ['101'], current: null, isFixed: false },
    { worksId: 'rest', length: 1, flatIds: ['301', '401', '501'], current: null, isFixed: false },
  ],
  canBeThere: {
    '101': all,
    '201': [true, true, true, false],
    '301': [true, false, false, false],
    '401': [false, false, true, true],
    '501': [false, false, false, true],
    '901': [false, false, false, false],
  },
}
const good: SlotPlan = {
  starts: [
    { worksId: 'past', start: 0, isMoved: false },
    { worksId: 'water', start: 1, isMoved: true },
    { worksId: 'drain', start: 3, isMoved: false },
  ],
  unplaced: [{ worksId: 'rest', why: 'noCommonTime', start: 2, ask: ['301', '501'] }],
  gap: 0,
  isProven: true,
  solveMs: 1,
}

test('a lawful plan whose reasons are true has no faults', () => {
  expect(checkPlan(problem, good)).toEqual([])
})

const move = (worksId: string, start: number, isMoved = false): Partial<SlotPlan> => ({
  starts: good.starts.map((one) => (one.worksId === worksId ? { worksId, start, isMoved } : one)),
})
const rest = (more: Partial<SlotPlan['unplaced'][number]>): Partial<SlotPlan> => ({
  unplaced: good.unplaced.map((one) => ({ ...one, ...more })),
})

test.each<[string, string, Partial<SlotPlan>]>([
  ['a riser forgotten', 'count', { unplaced: [] }],
  ['a riser twice', 'count', { starts: [...good.starts, { worksId: 'drain', start: 0, isMoved: false }] }],
  ['a riser nobody asked for', 'count', { starts: [...good.starts, { worksId: 'other', start: 3, isMoved: false }] }],
  ['a start before the days asked about', 'window', move('water', 0, true)],
  ['an end after the last half-day', 'window', move('water', 3, true)],
  ['a start before the first half-day', 'window', move('drain', -1)],
  ['a fixed riser elsewhere', 'fixed', move('past', 3, true)],
  [
    'a fixed riser without a start',
    'fixed',
    {
      starts: good.starts.slice(1),
      unplaced: [...good.unplaced, { worksId: 'past', why: 'noCommonTime', start: null, ask: [] }],
    },
  ],
  ['a move left unsaid', 'moved', move('water', 1, false)],
  ['a move that is none', 'moved', move('drain', 3, true)],
  ['a household that is out', 'absent', move('water', 2, false)],
  ['more risers than crews', 'crew', move('drain', 0)],
  ['two crews in one flat', 'flat', move('drain', 2)],
  ['crews blamed for a time that suits nobody', 'why', rest({ why: 'noCrew' })],
  ['too many asked', 'ask', rest({ ask: ['301', '401', '501'] })],
  ['the wrong one asked', 'ask', rest({ ask: ['401', '501'] })],
  ['nobody asked', 'ask', rest({ ask: [] })],
  ['asked for a later time than needed', 'ask', rest({ start: 3, ask: ['301'] })],
  ['a gap called proven', 'gap', { gap: 0.2 }],
])('%s is found', (_, what, change) => {
  expect(checkPlan(problem, { ...good, ...change }).map((fault) => fault.what)).toContain(what)
})

test('a riser left out although it had a place is found', () => {
  const [past, water] = good.starts as [SlotPlan['starts'][number], SlotPlan['starts'][number]]
  const plan: SlotPlan = {
    ...good,
    starts: [past, water],
    unplaced: [
      { worksId: 'rest', why: 'noCommonTime', start: 3, ask: ['301'] },
      { worksId: 'drain', why: 'noCrew', start: 3, ask: [] },
    ],
  }
  expect(checkPlan(problem, plan)).toEqual([expect.objectContaining({ what: 'why', worksId: 'drain' })])
})
