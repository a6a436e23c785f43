import { inventHelp, randomFrom } from '../../test/support/any-help-problem'
import type { HelpPlan, HelpProblem } from './problem'
import { solveGreedy } from './solve-greedy'
import { type PlanFault, validate } from './validate'

const size = { tasks: 40, volunteers: 14, services: 3, days: 2, candidates: 5, standing: 0.3 }
const problems = Array.from({ length: 40 }, (_, seed) =>
  inventHelp({ ...size, long: 0.4, pairs: 0.3, beyond: 0.3 }, randomFrom(seed)),
)

/** Breaks a plan, or null where this plan cannot be broken like that. */
type Break = (problem: HelpProblem, plan: HelpPlan) => [HelpProblem, HelpPlan] | null
const proposed = (problem: HelpProblem, plan: HelpPlan, suits: (nth: number) => boolean = () => true) => {
  const at = plan.proposals.findIndex((_, nth) => suits(nth))
  const one = plan.proposals[at]
  const task = problem.tasks.find(({ id }) => id === one?.taskId)
  return one && task ? { at, one, task } : null
}
const replace = <T>(list: readonly T[], at: number, ...by: T[]): T[] => [
  ...list.slice(0, at),
  ...by,
  ...list.slice(at + 1),
]
const isAlone =
  (problem: HelpProblem, { proposals }: HelpPlan) =>
  (nth: number) =>
    problem.tasks.some(({ id, people }) => id === proposals[nth]?.taskId && people === 1)
const isOfTwo = (problem: HelpProblem, plan: HelpPlan) => (nth: number) => !isAlone(problem, plan)(nth)

const breaks: [PlanFault['what'], string, Break][] = [
  ['count', 'forgets a task', (p, plan) => [p, { ...plan, unserved: plan.unserved.slice(1) }]],
  [
    'count',
    'leaves out a task that it serves',
    (p, plan) => [p, { ...plan, unserved: [...plan.unserved, 't0', 't0'] }],
  ],
  ['count', 'names a task nobody asked for', (p, plan) => [p, { ...plan, unserved: [...plan.unserved, 'nobody'] }]],
  [
    'arc',
    'begins at an hour that is not allowed',
    (p, plan) => {
      const found = proposed(p, plan)
      return found && [p, { ...plan, proposals: replace(plan.proposals, found.at, { ...found.one, hour: 23 }) }]
    },
  ],
  [
    'people',
    'sends one where two are wanted',
    (p, plan) => {
      const found = proposed(p, plan, isOfTwo(p, plan))
      return found && [p, { ...plan, proposals: replace(plan.proposals, found.at) }]
    },
  ],
  [
    'people',
    'sends the same one twice',
    (p, plan) => {
      const found = proposed(p, plan, isOfTwo(p, plan))
      const other = plan.proposals.findIndex((one, nth) => one.taskId === found?.one.taskId && nth !== found.at)
      return found && [p, { ...plan, proposals: replace(plan.proposals, other, found.one) }]
    },
  ],
  [
    'overlap',
    'sends a volunteer to two places at once',
    (p, plan) => {
      const found = proposed(p, plan, (nth) => plan.proposals[nth]?.by === 'volunteer' && isAlone(p, plan)(nth))
      if (!found) return null
      const copy = { ...found.task, id: 'copy' }
      const proposals = [...plan.proposals, { ...found.one, taskId: 'copy' }]
      return [
        { ...p, tasks: [...p.tasks, copy] },
        { ...plan, proposals },
      ]
    },
  ],
  [
    'travel',
    'leaves no hour between two places',
    (p, plan) => {
      const dayOf = (taskId: string) => p.tasks.find(({ id }) => id === taskId)?.on
      const isLast = (nth: number): boolean => {
        const one = plan.proposals[nth]
        const same = plan.proposals.filter((other) => other.helper === one?.helper)
        return same.every((other) => dayOf(other.taskId) !== dayOf(one?.taskId ?? '') || other.hour <= (one?.hour ?? 0))
      }
      const found = proposed(
        p,
        plan,
        (nth) => plan.proposals[nth]?.by === 'volunteer' && isAlone(p, plan)(nth) && isLast(nth),
      )
      if (!found) return null
      const hour = found.one.hour + found.task.slots
      const next = { ...found.task, id: 'next', place: 'elsewhere', arcs: [{ ...found.one, hour, cost: 0 }] }
      const proposals = [...plan.proposals, { ...found.one, taskId: 'next', hour }]
      return [
        { ...p, tasks: [...p.tasks, next] },
        { ...plan, proposals },
      ]
    },
  ],
  [
    'day',
    'gives a volunteer more than they take in a day',
    (p, plan) => {
      const found = proposed(p, plan, (nth) => plan.proposals[nth]?.by === 'volunteer')
      if (!found) return null
      const volunteers = p.volunteers.map((one) => (one.id === found.one.helper ? { ...one, days: {} } : one))
      return [{ ...p, volunteers }, plan]
    },
  ],
  [
    'room',
    'sells a place that is not there',
    (p, plan) => {
      const found = proposed(p, plan, (nth) => plan.proposals[nth]?.by === 'service')
      if (!found) return null
      const services = p.services.map((one) => (one.id === found.one.helper ? { ...one, left: {} } : one))
      return [{ ...p, services }, plan]
    },
  ],
  ['penalty', 'says a penalty that is not so', (p, plan) => [p, { ...plan, penalty: plan.penalty + 1 }]],
  ['cost', 'says a cost that is not so', (p, plan) => [p, { ...plan, cost: plan.cost - 1 }]],
]

test('plans made one after the other have no faults', () => {
  for (const problem of problems) expect(validate(problem, solveGreedy(problem, 'byPriority'))).toEqual([])
})

test.each(breaks)('a plan with a fault of %s is found out: it %s', (what, _, breakIt) => {
  let broken = 0
  for (const problem of problems) {
    const made = breakIt(problem, solveGreedy(problem, 'byPriority'))
    if (!made) continue
    broken++
    expect(validate(...made).map((fault) => fault.what)).toContain(what)
  }
  expect(broken).toBeGreaterThan(10)
})
