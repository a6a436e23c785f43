import fc from 'fast-check'
import {
  type HelpSize,
  inventHelp,
  leastWorth,
  randomFrom,
  shuffled,
  worthOf,
} from '../../test/support/any-help-problem'
import type { Arc, HelpProblem, ProblemTask } from './problem'
import { isFlow, solveFlow } from './solve-flow'
import { solveGreedy } from './solve-greedy'
import { standing } from './stay'
import { validate } from './validate'

const THURSDAY = '2026-10-01'
const NEXT_MONDAY = '2026-10-05'
const arc = (helper: string, hour: number, cost = 0): Arc => ({ by: 'volunteer', helper, hour, cost })
const order = (helper: string, hour: number, cost = 0): Arc => ({ by: 'service', helper, hour, cost })
const task = (id: string, arcs: Arc[], more: Partial<ProblemTask> = {}): ProblemTask => ({
  id,
  on: THURSDAY,
  place: 'here',
  slots: 1,
  people: 1,
  penalty: 1,
  stay: [],
  arcs,
  ...more,
})
const volunteer = (id: string, most = 6, load: Record<string, number> = {}) => ({
  id,
  days: { [THURSDAY]: most, [NEXT_MONDAY]: most },
  load,
})
const startsOf = (problem: Partial<HelpProblem>): string[] => {
  const whole = { tasks: [], volunteers: [volunteer('a'), volunteer('b')], services: [], ...problem }
  const plan = solveFlow(whole)
  expect(validate(whole, plan)).toEqual([])
  return plan.proposals.map(({ taskId, helper, hour }) => `${taskId} ${helper} ${hour}`)
}

describe('the best plan of tasks of one hour', () => {
  test('whoever came first makes room for who has nobody else', () => {
    const tasks = [task('first', [arc('a', 8, 0), arc('b', 8, 90)]), task('second', [arc('a', 8, 30)])]
    expect(startsOf({ tasks })).toEqual(['first b 8', 'second a 8'])
  })

  test('a volunteer is in one place at a time', () => {
    expect(startsOf({ tasks: [task('x', [arc('a', 8)]), task('y', [arc('a', 8), arc('a', 9, 50)])] })).toEqual([
      'x a 8',
      'y a 9',
    ])
  })

  test('no more tasks of a day than the volunteer still takes', () => {
    const tasks = [8, 9, 10].map((hour) => task(`t${hour}`, [arc('a', hour)]))
    expect(startsOf({ tasks, volunteers: [volunteer('a', 2)] })).toHaveLength(2)
    expect(startsOf({ tasks, volunteers: [volunteer('a', 0)] })).toEqual([])
  })

  test('of what cannot all be served the heavier is', () => {
    const tasks = [task('plain', [arc('a', 8)]), task('urgent', [arc('a', 8, 999)], { penalty: 4 })]
    expect(startsOf({ tasks })).toEqual(['urgent a 8'])
  })

  test('of two as heavy, the one that costs less is served, whoever came first', () => {
    const tasks = [task('far', [arc('a', 8, 600)]), task('near', [arc('a', 8, 30)])]
    expect(startsOf({ tasks })).toEqual(['near a 8'])
  })

  test.each([
    ['fewer in that week goes first', { '2026-09-28': 3 }, 'b'],
    ['as few in that week, and many in the next, goes by the way', { '2026-10-05': 3 }, 'a'],
  ])('a volunteer who has promised %s', (_, load, helper) => {
    const tasks = [task('t', [arc('a', 8, 0), arc('b', 8, 30)])]
    expect(startsOf({ tasks, volunteers: [volunteer('a', 6, load), volunteer('b')] })).toEqual([`t ${helper} 8`])
  })

  test('tasks are shared out rather than all given to whoever lives nearest', () => {
    const tasks = [8, 9, 10, 11].map((hour) => task(`t${hour}`, [arc('a', hour, 0), arc('b', hour, 30)]))
    const of = (helper: string) => startsOf({ tasks }).filter((start) => start.includes(` ${helper} `)).length
    expect([of('a'), of('b')]).toEqual([2, 2])
  })

  test('a service takes as many at an hour as it has places', () => {
    const tasks = ['x', 'y', 'z'].map((id) => task(id, [order('s', 9), order('s', 10, 40)]))
    const left = { [THURSDAY]: Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 2 : 1)) }
    const starts = startsOf({ tasks, services: [{ id: 's', slots: 1, left }] })
    expect(starts.map((start) => start.slice(2))).toEqual(['s 9', 's 9', 's 10'])
  })

  test('what stands stays though another is nearer, and goes where somebody would be left without', () => {
    const stay = [{ by: 'volunteer', helper: 'b', hour: 8 } as const]
    const stands = task('stands', [arc('a', 8, 0), arc('b', 8, 600)], { stay })
    expect(startsOf({ tasks: [stands] })).toEqual(['stands b 8'])
    expect(startsOf({ tasks: [stands, task('other', [arc('b', 8)])] })).toEqual(['other b 8', 'stands a 8'])
  })

  test.each<[string, Partial<HelpProblem>]>([
    ['no tasks', {}],
    ['no helpers', { tasks: [task('t', [arc('a', 8)])], volunteers: [] }],
    ['a task that nobody may do', { tasks: [task('t', [])] }],
    ['a station that is closed', { tasks: [task('t', [order('s', 9)])], services: [{ id: 's', slots: 1, left: {} }] }],
  ])('%s: nobody is proposed', (_, problem) => {
    expect(startsOf(problem)).toEqual([])
  })

  test('tasks of several hours or people are refused', () => {
    const asked = { tasks: [task('t', [], { people: 2 })], volunteers: [], services: [] }
    expect(isFlow(asked)).toBe(false)
    expect(() => solveFlow(asked)).toThrow('not a flow')
  })
})

const anySize: fc.Arbitrary<HelpSize> = fc.noBias(
  fc.record({
    tasks: fc.integer({ min: 1, max: 60 }),
    volunteers: fc.integer({ min: 0, max: 20 }),
    services: fc.integer({ min: 0, max: 3 }),
    days: fc.integer({ min: 1, max: 7 }),
    candidates: fc.integer({ min: 1, max: 8 }),
    standing: fc.constantFrom(0, 0.5),
  }),
)
const anyProblem = fc
  .tuple(anySize, fc.noBias(fc.nat()))
  .map(([size, seed]) => ({ problem: inventHelp(size, randomFrom(seed)), random: randomFrom(seed + 1) }))

describe('for any problem', () => {
  test('the plan is allowed, costs what it says, and is no worse than taking one after the other', () => {
    fc.assert(
      fc.property(anyProblem, ({ problem }) => {
        const plan = solveFlow(problem)
        expect(validate(problem, plan)).toEqual([])
        for (const order of ['asListed', 'byPriority'] as const) {
          const greedy = solveGreedy(problem, order)
          expect(validate(problem, greedy)).toEqual([])
          expect(worthOf(plan)).toBeLessThanOrEqual(worthOf(greedy))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('nothing better is found by trying every plan of a few tasks', () => {
    const small = { tasks: 3, volunteers: 2, services: 1, days: 1, candidates: 2, standing: 0.3 }
    fc.assert(
      fc.property(fc.noBias(fc.nat()), (seed) => {
        const problem = inventHelp(small, randomFrom(seed))
        expect(worthOf(solveFlow(problem))).toBe(leastWorth(problem))
      }),
      { numRuns: 60 },
    )
  })

  test('the order of the lists does not matter', () => {
    fc.assert(
      fc.property(anyProblem, ({ problem, random }) => {
        expect(solveFlow(shuffled(problem, random))).toEqual(solveFlow(problem))
      }),
      { numRuns: 100 },
    )
  })

  test('run again with its proposals standing, nothing changes', () => {
    fc.assert(
      fc.property(anyProblem, ({ problem }) => {
        const { proposals } = solveFlow(problem)
        expect(solveFlow(standing(problem, proposals)).proposals).toEqual(proposals)
      }),
      { numRuns: 100 },
    )
  })

  test('when a volunteer leaves, no more are left out than they had, and without these tasks nothing changes', () => {
    fc.assert(
      fc.property(anyProblem, ({ problem }) => {
        const before = solveFlow(problem)
        const gone = before.proposals.find(({ by }) => by === 'volunteer')?.helper
        const stood = standing(problem, before.proposals)
        const after = solveFlow({ ...stood, volunteers: stood.volunteers.filter(({ id }) => id !== gone) })
        const had = before.proposals.filter(({ helper }) => helper === gone).length
        expect(after.unserved.length - before.unserved.length).toBeLessThanOrEqual(had)
        const calm = solveFlow({
          ...stood,
          tasks: stood.tasks.filter(
            ({ id }) => !before.proposals.some((one) => one.taskId === id && one.helper === gone),
          ),
          volunteers: stood.volunteers.filter(({ id }) => id !== gone),
        })
        expect(calm.proposals).toEqual(before.proposals.filter(({ helper }) => helper !== gone))
      }),
      { numRuns: 100 },
    )
  })
})
