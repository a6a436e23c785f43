import { planOf } from '../../domain/help-matching/plan-of'
import type { Arc, HelpProblem, ProblemTask } from '../../domain/help-matching/problem'
import { solveFlow } from '../../domain/help-matching/solve-flow'
import { solveGreedy } from '../../domain/help-matching/solve-greedy'
import { standing } from '../../domain/help-matching/stay'
import { validate } from '../../domain/help-matching/validate'
import { inventHelp, leastWorth, randomFrom, shuffled, worthOf } from '../../test/support/any-help-problem'
import { helpModel } from './help-model'
import { runModel } from './run-model.cjs'
import { solveHelp } from './solve-help'

const SECONDS = 20
const ON = '2026-10-01'
const solve = (problem: HelpProblem) => solveHelp(problem, { seconds: SECONDS, run: runModel })

const arc = (helper: string, hour: number, cost = 0): Arc => ({ by: 'volunteer', helper, hour, cost })
const task = (id: string, arcs: Arc[], more: Partial<ProblemTask> = {}): ProblemTask => ({
  id,
  on: ON,
  place: 'here',
  slots: 1,
  people: 1,
  penalty: 1,
  stay: [],
  arcs,
  ...more,
})
const volunteer = (id: string, most = 6) => ({ id, days: { [ON]: most }, load: {} })
const problem = (tasks: ProblemTask[], volunteers = ['a', 'b'].map((id) => volunteer(id))): HelpProblem => ({
  tasks,
  volunteers,
  services: [],
})
const startsOf = (list: { taskId: string; helper: string; hour: number }[]) =>
  list.map(({ taskId, helper, hour }) => `${taskId} ${helper} ${hour}`)

test('tasks of one hour and one person are solved by flow, without a solver', async () => {
  const never = () => Promise.reject(new Error('asked'))
  const asked = problem([task('t', [arc('a', 8, 30), arc('b', 8, 0)])])
  const solved = await solveHelp(asked, { seconds: SECONDS, run: never })
  expect(solved).toMatchObject({ method: 'flow', gap: 0, isProven: true, unserved: [] })
  expect(startsOf(solved.proposals)).toEqual(['t b 8'])
})

test('a long task and a short one of the same volunteer do not overlap', async () => {
  const long = task('long', [arc('a', 8), arc('a', 9)], { slots: 3 })
  const short = task('short', [arc('a', 9), arc('a', 11)])
  const solved = await solve(problem([long, short]))
  expect(startsOf(solved.proposals)).toEqual(['long a 8', 'short a 11'])
})

test('two people begin at one hour, or nobody is proposed', async () => {
  const both = task('both', [arc('a', 8), arc('a', 9), arc('b', 9), arc('b', 10)], { people: 2 })
  const never = task('never', [arc('a', 13), arc('b', 14)], { people: 2 })
  const solved = await solve(problem([both, never]))
  expect(startsOf(solved.proposals)).toEqual(['both a 9', 'both b 9'])
  expect(solved.unserved).toEqual(['never'])
})

test.each([
  ['at another estate', 'there', 10],
  ['at the same estate', 'here', 9],
])('the task that follows %s begins with the way counted in', async (_, place, hour) => {
  const first = task('first', [arc('a', 8)])
  const next = task('next', [arc('a', 9), arc('a', 10, 5)], { place })
  const solved = await solve(problem([first, next]))
  expect(startsOf(solved.proposals)).toEqual(['first a 8', `next a ${hour}`])
})

test('a service that takes two hours keeps its place for both', async () => {
  const order = (id: string, hour: number) => task(id, [{ by: 'service', helper: 's', hour, cost: 0 }])
  const left = { [ON]: Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 1 : 2)) }
  const asked = { tasks: [order('x', 8), order('y', 9)], volunteers: [], services: [{ id: 's', slots: 2, left }] }
  expect((await solve(asked)).unserved).toHaveLength(1)
  const roomy = { ...asked, tasks: [order('x', 8), order('y', 10)] }
  expect((await solve(roomy)).unserved).toEqual([])
})

test('for any problem small enough to try every plan, the answer is allowed and the best there is', async () => {
  const methods = { flow: 0, highs: 0 }
  let left = 0
  for (let seed = 0; seed < 120; seed++) {
    const random = randomFrom(seed + 100)
    const size = { tasks: 1 + (seed % 3), volunteers: 2 + (seed % 2), services: seed % 2, days: 1, candidates: 2 }
    const asked = inventHelp({ ...size, long: 0.3, pairs: 0.3, beyond: 0.3, standing: 0.3 }, random)
    const solved = await solve(asked)
    expect(solved).toMatchObject({ isProven: true, gap: 0 })
    expect(validate(asked, solved)).toEqual([])
    expect({ seed, worth: worthOf(solved) }).toEqual({ seed, worth: leastWorth(asked) })
    methods[solved.method]++
    left += solved.unserved.length
  }
  // The set is worth something only while it holds both kinds, and tasks that cannot be served.
  expect(Math.min(methods.flow, methods.highs, left)).toBeGreaterThan(10)
}, 60_000)

test.each(['normal', 'scarce', 'stations', 'standing', 'one day', 'zero helpers'])(
  'flow and solver find plans of the same worth: %s',
  async (shape) => {
    for (let seed = 0; seed < 15; seed++) {
      const random = randomFrom(seed * 31 + shape.length)
      const tasks = 10 + (seed % 4) * 15
      const share = { scarce: 0.05, 'zero helpers': 0 }[shape] ?? 0.2
      const asked = inventHelp(
        {
          tasks,
          volunteers: Math.round(tasks * share),
          services: shape === 'stations' ? 4 : 0,
          days: shape === 'one day' ? 1 : 6,
          candidates: 6,
          standing: shape === 'standing' ? 0.6 : 0,
        },
        random,
      )
      const flow = solveFlow(asked)
      const { choices, model } = helpModel(asked, solveGreedy(asked, 'byPriority'))
      const { chosen, isProven } = await runModel(model, SECONDS)
      const proposals = chosen.flatMap((column) => {
        const choice = choices[column]
        return choice ? [{ ...choice.arc, taskId: choice.task.id }] : []
      })
      expect(isProven).toBe(true)
      expect(validate(asked, flow)).toEqual([])
      expect({ seed, worth: worthOf(flow) }).toEqual({ seed, worth: worthOf(planOf(asked, proposals)) })
    }
  },
  60_000,
)

const mixed = (seed: number) =>
  inventHelp(
    { tasks: 40, volunteers: 10, services: 2, days: 3, candidates: 5, long: 0.4, pairs: 0.3, beyond: 0.2 },
    randomFrom(seed),
  )

test('the same problem in another order gets the same proposals', async () => {
  for (let seed = 0; seed < 6; seed++)
    expect(await solve(shuffled(mixed(seed), randomFrom(seed + 1)))).toEqual(await solve(mixed(seed)))
}, 60_000)

test('run again with its proposals standing, nothing changes', async () => {
  for (let seed = 0; seed < 6; seed++) {
    const { proposals } = await solve(mixed(seed))
    expect((await solve(standing(mixed(seed), proposals))).proposals).toEqual(proposals)
  }
}, 60_000)

test('out of time before anything is found, the answer is what greed finds, and it is said that nothing is proven', async () => {
  const large = inventHelp(
    { tasks: 300, volunteers: 40, services: 2, days: 5, candidates: 6, long: 0.4, pairs: 0.3 },
    randomFrom(3),
  )
  const solved = await solveHelp(large, { seconds: 0, run: runModel })
  expect(validate(large, solved)).toEqual([])
  expect(worthOf(solved)).toBeLessThanOrEqual(worthOf(solveGreedy(large, 'byPriority')))
  expect(solved.isProven).toBe(false)
  expect(solved.gap).toBeGreaterThan(0)
  expect(solved.gap).toBeLessThanOrEqual(1)
})

test('the solver runs in a thread of its own and leaves it', async () => {
  const asked = problem([task('both', [arc('a', 9), arc('b', 9)], { people: 2 })])
  const solved = await solveHelp(asked, { seconds: SECONDS })
  expect(solved).toMatchObject({ method: 'highs', isProven: true, unserved: [] })
})
