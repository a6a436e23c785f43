import { packFacade } from '@chuanmen/domain/estate/facade'
import type { RoundSummary } from '@chuanmen/types/estate'
import { completeOf, pipeName, withComplete } from './complete-pipes'

const riser = (riserId: string, fromFloor: number, kind = 'kitchenDrain' as const) => ({
  ...{ riserId, kind, positions: ['01'], fromFloor, toFloor: 6 },
})
const pipe = (fromFloor: number, state: 'complete' | 'locked' | 'open') => ({
  ...{ kind: 'kitchenDrain' as const, position: '01', fromFloor, toFloor: 6, state, blockedAt: [] },
})
const summary = (pipes: ReturnType<typeof pipe>[], complete = 1) =>
  ({ roundId: 'r', complete, facade: packFacade(pipes) }) as unknown as RoundSummary

test.each([
  ['complete', ['a']],
  ['locked', ['a']],
  ['open', []],
] as const)('a pipe that the last summary counts as %s is offered or not', (state, offered) => {
  const risers = [riser('a', 2), riser('b', 1)]
  expect(completeOf(risers, summary([pipe(2, state), pipe(1, 'open')])).map(({ riserId }) => riserId)).toEqual(offered)
})

test('without a summary there is nothing to offer', () => {
  expect(completeOf([riser('a', 1)], null)).toEqual([])
  expect(withComplete([{ summary: null }, { summary: summary([], 0) }] as never)).toEqual([])
})

test('a pipe is called by its column, its kind and its floors', () => {
  expect(pipeName(riser('a', 2))).toBe('尾号 01 厨房排水立管（2—6 层）')
})
