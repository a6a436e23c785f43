import type { StairwellDoors } from '@chuanmen/types/planner'
import { Failure } from '@/api/failure'
import { buildStairwellDoors } from '../../../../test/support/build-doors'
import { doorsReader } from './doors-reader'

const ids = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`)
const wanted = (stairwellIds: readonly string[], rev = 1) => stairwellIds.map((stairwellId) => ({ stairwellId, rev }))
const offline = new Failure('offline', 'offline', '现在连不上网。')

/** A server whose answers wait until they are let go. */
function server() {
  const waiting: { stairwellIds: string[]; answer: (version?: number) => Promise<void>; fail: () => Promise<void> }[] =
    []
  const turns = () => new Promise<void>((done) => setImmediate(done))
  const ask = (stairwellIds: string[]) =>
    new Promise<StairwellDoors[]>((resolve, reject) => {
      waiting.push({
        stairwellIds,
        answer: (version = 1) => {
          resolve(stairwellIds.map((id) => buildStairwellDoors(id, [], [], { version })))
          return turns()
        },
        fail: () => {
          reject(offline)
          return turns()
        },
      })
    })
  return { ask, waiting }
}

test('an estate is read twenty stairwells at a time, two pages at once, and says how far it is', async () => {
  const { ask, waiting } = server()
  const tell = jest.fn()
  const reader = doorsReader(ask, tell)
  reader.want(wanted(ids(65)))
  expect(waiting.map(({ stairwellIds }) => stairwellIds.length)).toEqual([20, 20])
  await waiting[0]?.answer()
  expect(reader.read()).toMatchObject({ done: 20, total: 65 })
  expect(waiting.map(({ stairwellIds }) => stairwellIds.length)).toEqual([20, 20, 20])
  await waiting[1]?.answer()
  await waiting[2]?.answer()
  await waiting[3]?.answer()
  expect(reader.read()).toMatchObject({ done: 65, total: 65, failure: null })
  expect(reader.read().doors.map(({ stairwellId }) => stairwellId)).toEqual(ids(65))
  expect(tell).toHaveBeenCalledTimes(4)
})

test('only a stairwell whose entry changed is asked for again', async () => {
  const { ask, waiting } = server()
  const reader = doorsReader(ask, () => undefined)
  reader.want(wanted(ids(3)))
  await waiting[0]?.answer()
  reader.want([...wanted(['s0'], 2), ...wanted(['s1', 's2'])])
  reader.want([...wanted(['s0'], 2), ...wanted(['s1', 's2'])])
  expect(waiting.slice(1).map(({ stairwellIds }) => stairwellIds)).toEqual([['s0']])
  await waiting[1]?.answer(2)
  expect(reader.read().doors.map(({ version }) => version)).toEqual([2, 1, 1])
})

test('a change that comes while a page is on its way is asked for after it', async () => {
  const { ask, waiting } = server()
  const reader = doorsReader(ask, () => undefined)
  reader.want(wanted(['s0']))
  reader.want(wanted(['s0'], 2))
  expect(waiting).toHaveLength(1)
  await waiting[0]?.answer()
  expect(waiting).toHaveLength(2)
})

test('a stairwell named is read again although its entry is the same', async () => {
  const { ask, waiting } = server()
  const reader = doorsReader(ask, () => undefined)
  reader.want(wanted(ids(2)))
  await waiting[0]?.answer()
  reader.refresh(['s1'])
  expect(waiting[1]?.stairwellIds).toEqual(['s1'])
})

test('an answer older than the one that is known does not replace it', async () => {
  const { ask, waiting } = server()
  const reader = doorsReader(ask, () => undefined)
  reader.want(wanted(['s0']))
  await waiting[0]?.answer(5)
  reader.refresh(['s0'])
  await waiting[1]?.answer(4)
  expect(reader.read().doors[0]?.version).toBe(5)
})

test('what the round does not ask is known and not among the doors', async () => {
  const reader = doorsReader(
    async () => [],
    () => undefined,
  )
  reader.want(wanted(['s0']))
  await new Promise((done) => setImmediate(done))
  expect(reader.read()).toEqual({ doors: [], done: 1, total: 1, failure: null })
})

test('after a failure nothing is asked until somebody says so, and what is known stays', async () => {
  const { ask, waiting } = server()
  const reader = doorsReader(ask, () => undefined)
  reader.want(wanted(ids(1)))
  await waiting[0]?.answer()
  reader.refresh(['s0'])
  await waiting[1]?.fail()
  reader.want(wanted(ids(2)))
  expect(reader.read()).toMatchObject({ done: 1, total: 2, failure: offline })
  expect(waiting).toHaveLength(2)
  reader.retry()
  expect(waiting[2]?.stairwellIds).toEqual(['s0', 's1'])
})
