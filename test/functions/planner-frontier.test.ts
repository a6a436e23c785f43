import { setTimeout } from 'node:timers/promises'
import { frontierOf } from '../../domain/planner/frontier'
import { FRONTIER_DEAD_SECONDS } from '../../types/limits'
import type { FrontierDoc, FrontierStop, StairwellProblem } from '../../types/planner'
import { randomFrom } from '../support/any-help-problem'
import { buildHouse } from '../support/estate'
import { sdkFor } from '../support/local-cloud'
import { recosted } from '../support/planner-check'
import { entangled } from '../support/planner-estates'

let house: Awaited<ReturnType<typeof buildHouse>>
let db: ReturnType<ReturnType<typeof sdkFor>['database']>
beforeAll(async () => {
  house = await buildHouse()
  db = sdkFor(house.cloud).database()
})
afterAll(() => house.cloud.stop())
beforeEach(async () => {
  for (const { _id } of await stored()) await db.collection('frontiers').doc(_id).remove()
})

const stored = async () => (await db.collection('frontiers').where({}).limit(100).get()).data as FrontierDoc[]
const change = async (to: Partial<FrontierDoc>) => {
  for (const { _id } of await stored()) await db.collection('frontiers').doc(_id).update(to)
}
const ask = (problem: StairwellProblem) =>
  house.community.ask('planner.frontier', { estateId: house.estateId, problem })
const step = (problem: StairwellProblem) =>
  house.community.call('planner.frontier', { estateId: house.estateId, problem })
/** As a page does: again until it is done, leaving the solver time between two looks. */
const solve = async (problem: StairwellProblem) => {
  for (;;) {
    const answer = await step(problem)
    if (answer.done) return answer
    await setTimeout(LOOK_MS)
  }
}
const LOOK_MS = 1_000
const withoutRisers = (stops: readonly FrontierStop[]) => stops.map(({ cost, value }) => ({ cost, value }))
const exact = (problem: StairwellProblem) =>
  (frontierOf(problem, 5_000_000) ?? []).map(({ cost, value }) => ({ cost, value }))
const SMALL: StairwellProblem = {
  costs: [2, 3, null, 0],
  risers: [
    { value: 1, doors: [0, 3] },
    { value: 2, doors: [0, 1] },
    { value: 9, doors: [2] },
  ],
}
const STOPS = [
  { cost: 0, value: 0, risers: [] },
  { cost: 2, value: 1, risers: [0] },
  { cost: 5, value: 3, risers: [0, 1] },
]

test('a puzzle is answered with its proven curve', async () => {
  expect(await solve(SMALL)).toEqual({ done: true, stops: STOPS, isProven: true })
})

test('the same puzzle is solved once, whoever asks and however it is written', async () => {
  await solve(SMALL)
  const [first] = await stored()
  const { costs, risers } = SMALL
  await house.street.call('planner.frontier', {
    estateId: house.estateId,
    problem: { risers: risers.map(({ value, doors }) => ({ doors, value })), costs },
  })
  expect(await stored()).toEqual([first])
})

test('what is stored names no stairwell, flat or person', async () => {
  await solve(SMALL)
  const [doc] = await stored()
  expect(Object.keys(doc ?? {}).sort()).toEqual(
    ['_id', 'isProven', 'problem', 'schemaVersion', 'startedAt', 'state', 'stops', 'takenAt', 'tries'].sort(),
  )
  expect(doc?._id).toMatch(/^[0-9a-f]{64}$/)
})

test('an entangled stairwell that exceeds the states of the page is answered with plans that hold and, when proven, with the exact curve', async () => {
  const problem = entangled(randomFrom(11))
  expect(frontierOf(problem)).toBeNull()
  const { stops, isProven } = await solve(problem)
  const curve = exact(problem)
  for (const { cost, value, risers } of stops) {
    expect(recosted(problem, risers)).toEqual({ cost, value })
    expect(value).toBeLessThanOrEqual(curve.filter((stop) => stop.cost <= cost).at(-1)?.value ?? 0)
  }
  expect([stops[0], stops.at(-1)]).toMatchObject([curve[0], curve.at(-1)])
  if (isProven) expect(withoutRisers(stops)).toEqual(curve)
}, 150_000)

test('a smaller one that exceeds a state limit is proven', async () => {
  const problem = entangled(randomFrom(11), { risers: 10, doors: 20 })
  expect(frontierOf(problem, 20)).toBeNull()
  const { stops, isProven } = await solve(problem)
  expect(isProven).toBe(true)
  expect(withoutRisers(stops)).toEqual(exact(problem))
})

test('a run that failed is refused once, and the next call begins anew', async () => {
  await solve(SMALL)
  await change({ state: 'failed' })
  expect(await ask(SMALL)).toMatchObject({ code: 'planner_failed' })
  expect(await solve(SMALL)).toMatchObject({ done: true, stops: STOPS })
})

test('while somebody is at it nobody else takes it up; once they have died it is taken up again', async () => {
  await solve(SMALL)
  await change({ state: 'running', stops: [], takenAt: new Date() })
  expect(await step(SMALL)).toMatchObject({ done: false, stops: [] })
  const [before] = await stored()
  expect(before?.state).toBe('running')
  await change({ takenAt: new Date(Date.now() - (FRONTIER_DEAD_SECONDS + 1) * 1000) })
  expect(await solve(SMALL)).toMatchObject({ done: true, stops: STOPS })
})

test('a puzzle that has killed three runs has failed, and nobody waits for it any more', async () => {
  await solve(SMALL)
  const dead = new Date(Date.now() - (FRONTIER_DEAD_SECONDS + 1) * 1000)
  await change({ state: 'running', stops: [], takenAt: dead, tries: 3 })
  expect(await ask(SMALL)).toMatchObject({ code: 'planner_failed' })
  expect(await stored()).toEqual([])
})

test.each<[string, unknown]>([
  ['a pipe waits for a door that is not there', { costs: [1], risers: [{ value: 1, doors: [1] }] }],
  ['a door takes less than no visit', { costs: [-1], risers: [{ value: 1, doors: [0] }] }],
  ['a door takes a part of a visit', { costs: [0.5], risers: [{ value: 1, doors: [0] }] }],
  ['a door takes a billion visits', { costs: [1e9], risers: [{ value: 1, doors: [0] }] }],
  ['a pipe is worth less than nothing', { costs: [1], risers: [{ value: -1, doors: [0] }] }],
  ['there are more doors than a stairwell has', { costs: Array(301).fill(1), risers: [] }],
])('%s: refused, and nothing is stored', async (_, problem) => {
  expect(await ask(problem as StairwellProblem)).toMatchObject({ code: 'malformed' })
  expect(await stored()).toEqual([])
})

test('no resident may ask', async () => {
  const owner = await house.owner('102')
  expect(await owner.ask('planner.frontier', { estateId: house.estateId, problem: SMALL })).toMatchObject({
    ok: false,
    code: 'not_allowed',
  })
  expect(await stored()).toEqual([])
})
