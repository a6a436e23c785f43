import { buildBeliefs, buildKeptPlan, buildStairwellDoors } from '../../test/support/build-doors'
import { DEFAULT_DOOR_TABLE } from './default-table'
import { droppedOf } from './dropped'
import { openSession, type PlannerSession } from './planner-session'
import { excluded, nothingChanged } from './what-if'
import { settled } from './work-session'

const none = nothingChanged('sure')
const dropped = (
  stairwells: Parameters<typeof openSession>[0]['stairwells'],
  kept: readonly string[],
  { budget = 9, whatIf = none }: { budget?: number; whatIf?: PlannerSession['whatIf'] } = {},
) =>
  droppedOf(
    settled(
      openSession({ beliefs: buildBeliefs(DEFAULT_DOOR_TABLE), kept: buildKeptPlan(kept), whatIf, budget, stairwells }),
    ),
  ).map(({ flatId, words }) => `${flatId} ${words}`)

const paused = { why: 'paused' as const, until: '2026-12-05' }
const two = buildStairwellDoors('a', ['101', '201'], [['101'], ['201'], ['201']])

test.each([
  ['it agreed', [two], ['a-301'], {}, ['a-301 已经同意，没有管在等它']],
  ['its stairwell is not asked any more', [two], ['z-101'], {}, ['z-101 这个楼门不在这一轮里了']],
  ['it was left out by hand', [two], ['a-101'], { whatIf: excluded(none, 'a-101') }, ['a-101 手工去掉了']],
  [
    'it asked for peace (rule 43)',
    [buildStairwellDoors('a', [{ room: '101', barred: paused }], [['101']])],
    ['a-101'],
    {},
    ['a-101 住户要求先不上门，12月5日起才能去'],
  ],
  [
    'a neighbour on the same pipe cannot be won now',
    [buildStairwellDoors('a', ['101', { room: '201', barred: paused }], [['101', '201']])],
    ['a-101'],
    {},
    ['a-101 同一根管的 201 现在不能去，单去它打不通'],
  ],
  ['there are fewer visits', [two], ['a-101'], { budget: 0 }, ['a-101 这次的趟数不够去这一户，要 1 趟']],
  [
    'the same visit does more elsewhere',
    [two],
    ['a-101'],
    { budget: 1 },
    ['a-101 同样的趟数改敲 1号楼a门201，能多成 1 串'],
  ],
  [
    'it no longer blocks anything',
    [buildStairwellDoors('a', ['101', '201'], [['201']])],
    ['a-101'],
    {},
    ['a-101 它的管都成了，没有管在等它'],
  ],
] as const)('a door of the kept plan is not in this one because %s', (_, stairwells, kept, more, words) => {
  expect(dropped(stairwells, kept, more)).toEqual(words)
})

test('nothing is dropped without a kept plan, nor while it still is the best', () => {
  expect(dropped([two], [])).toEqual([])
  expect(dropped([two], ['a-101', 'a-201'])).toEqual([])
})
