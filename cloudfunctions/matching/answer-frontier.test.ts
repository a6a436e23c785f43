import type { FrontierDoc } from '../../types/planner'
import type { Store } from '../platform/store'
import { answerFrontier } from './answer-frontier'
import { frontierThread } from './frontier-thread'

jest.mock('./frontier-thread', () => ({ frontierThread: jest.fn() }))
jest.mock('../platform/log', () => ({ log: jest.fn() }))

/** A store with one puzzle that has been taken up so often, the run that asks now included. */
const storeWith = (tries: number) => {
  const changes: Record<string, unknown>[] = []
  const doc = { problem: { costs: [], risers: [] }, state: 'running', tries } as unknown as FrontierDoc
  const frontiers = {
    get: async () => doc,
    updateIf: async (_id: string, _conditions: unknown, change: Record<string, unknown>) => {
      changes.push(change)
      return true
    },
  }
  return { store: { frontiers } as unknown as Store, changes }
}

test('a puzzle of which three runs died has failed, and is not solved a fourth time', async () => {
  const { store, changes } = storeWith(4)
  expect(await answerFrontier(store, 'f')).toBe(true)
  expect(changes).toMatchObject([{ takenAt: expect.any(Date) }, { state: 'failed' }])
  expect(frontierThread).not.toHaveBeenCalled()
})

test('one that was taken up three times is tried', async () => {
  const end = jest.fn(async () => undefined)
  jest.mocked(frontierThread).mockReturnValue({ run: jest.fn(), end })
  const { store, changes } = storeWith(3)
  await answerFrontier(store, 'f')
  expect(changes).toMatchObject([{}, { state: 'done', isProven: true }])
  expect(end).toHaveBeenCalledTimes(1)
})
