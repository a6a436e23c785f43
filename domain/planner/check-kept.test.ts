import type { KeptDoorPlan } from '../../types/planner'
import type { Refusal } from '../../types/result'
import { checkKept } from './check-kept'

const door = (flatId: string, visits = 1) => ({ stairwellId: 's', flatId, visits })
const plan = (more: Partial<KeptDoorPlan>): KeptDoorPlan => ({
  ...{ goal: 'sure', budget: 3, doors: [door('f1'), door('f2', 2)], pipeIds: ['r'], pins: ['f1'], excludes: ['f3'] },
  costs: {},
  ...more,
})
const malformed = (field: string) => ({ code: 'malformed', detail: { field } }) as const

test('a plan whose visits are just the budget is kept', () => {
  expect(checkKept(plan({}))).toMatchObject({ ok: true })
  expect(checkKept(plan({ doors: [], pipeIds: [], pins: [], excludes: [], budget: 0 }))).toMatchObject({ ok: true })
})

test.each<[what: string, Partial<KeptDoorPlan>, Partial<Refusal>]>([
  ['a door named twice', { doors: [door('f1'), door('f1')] }, malformed('doors')],
  ['a door in the plan that must not be', { excludes: ['f2'] }, malformed('doors')],
  ['a pipe named twice', { pipeIds: ['r', 'r'] }, malformed('pipeIds')],
  ['a pin named twice', { pins: ['f1', 'f1'] }, malformed('pins')],
  ['pinned and excluded at once', { pins: ['f3'] }, malformed('excludes')],
  ['excluded twice', { excludes: ['f3', 'f3'] }, malformed('excludes')],
  [
    'more by hand than a plan has doors',
    { costs: Object.fromEntries([...Array(301).keys()].map((at) => [`f${at}`, 1])) },
    malformed('costs'),
  ],
  ['one visit too many', { budget: 2 }, { code: 'door_plan_over_budget' }],
])('%s is refused', (_what, more, refusal) => {
  expect(checkKept(plan(more))).toMatchObject({ ok: false, ...refusal })
})
