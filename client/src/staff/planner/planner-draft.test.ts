import type { EstatePlan } from '@chuanmen/domain/planner/estate-plan'
import { planEstate } from '@chuanmen/domain/planner/plan-estate'
import { openSession } from '@chuanmen/domain/planner/planner-session'
import { costing, excluded, nothingChanged, pinned } from '@chuanmen/domain/planner/what-if'
import { settled } from '@chuanmen/domain/planner/work-session'
import { DOOR_PLAN_MAX } from '@chuanmen/types/limits'
import { keepDoorPlan } from '@chuanmen/types/planner'
import { buildBeliefs, buildStairwellDoors } from '../../../../test/support/build-doors'
import { type Choice, choiceOf, isKeptPlan, isSameChoice, keptOf, lacksOf, waitingIn } from './planner-draft'

const none = nothingChanged('sure')
const stairwells = [buildStairwellDoors('a', ['101', '201', '301'], [['101'], ['201', '301']])]
const waiting = waitingIn(stairwells)
const planned = ({ budget, whatIf }: Choice): EstatePlan =>
  planEstate(settled(openSession({ beliefs: buildBeliefs(), kept: null, whatIf, budget, stairwells })))

test('a choice is the same in whatever order it was made', () => {
  const one = { budget: 3, whatIf: excluded(excluded(none, 'a-101'), 'a-201') }
  const other = { budget: 3, whatIf: excluded(excluded(none, 'a-201'), 'a-101') }
  expect(isSameChoice(one, other)).toBe(true)
  expect(isSameChoice(one, { ...other, budget: 4 })).toBe(false)
  expect(isSameChoice(one, { ...other, whatIf: costing(other.whatIf, 'a-301', 2) })).toBe(false)
})

test('what is kept says what was chosen and what came of it, as the server takes it', () => {
  const choice = { budget: 3, whatIf: costing(pinned(none, 'a-301'), 'a-201', 2) }
  const sent = keptOf(planned(choice), choice, waiting)
  expect(keepDoorPlan.input.safeParse({ estateId: 'e', rev: 0, ...sent }).success).toBe(true)
  expect(choiceOf(sent)).toEqual(choice)
  expect(isKeptPlan(sent, planned(choice), choice)).toBe(true)
  expect(isKeptPlan(sent, planned({ ...choice, budget: 1 }), { ...choice, budget: 1 })).toBe(false)
  expect(isKeptPlan(null, planned(choice), choice)).toBe(false)
})

test('a household that nothing waits for any more is left behind: it may not be of the estate now', () => {
  const choice = { budget: 3, whatIf: costing(excluded(pinned(none, 'gone'), 'left'), 'moved', 2) }
  expect(keptOf(planned(choice), choice, waiting)).toMatchObject({ pins: [], excludes: [], costs: {} })
})

test.each<[string, EstatePlan | undefined, Choice, string | null]>([
  ['a plan', planned({ budget: 3, whatIf: none }), { budget: 3, whatIf: none }, null],
  ['one that is still being worked out', undefined, { budget: 3, whatIf: none }, '还没有算好。'],
  ['one for another budget', planned({ budget: 3, whatIf: none }), { budget: 2, whatIf: none }, '还没有算好。'],
  ['one with no door', planned({ budget: 0, whatIf: none }), { budget: 0, whatIf: none }, '这份计划里没有要敲的门。'],
  [
    'pins beyond the budget',
    planned({ budget: 0, whatIf: pinned(none, 'a-101') }),
    { budget: 0, whatIf: pinned(none, 'a-101') },
    '一定要去的门就要 1 趟，比一共的趟数多。',
  ],
  [
    'more doors than one list holds',
    { ...planned({ budget: 3, whatIf: none }), doors: Array(DOOR_PLAN_MAX + 1).fill({}) },
    { budget: 3, whatIf: none },
    '一份计划最多 300 户，请少给几趟。',
  ],
])('%s: why it cannot be kept', (_, plan, choice, words) => {
  expect(lacksOf(plan, choice)).toBe(words)
})
