import { aTask } from '../../test/support/build-help-task'
import { buildTally, withAnswers } from '../../test/support/build-tally'
import type { HelpTaskDoc } from '../../types/help'
import type { FlatState, TallyDoc } from '../../types/tally'
import { helpOutcomes, worstAnswer } from './outcomes'

const both = (tally: TallyDoc, flatId: string, state: 'agreed' | 'refused'): TallyDoc =>
  withAnswers(withAnswers(tally, [flatId], state), [flatId], state, 'kitchenDrain')

const helped = (flatId: string, before: FlatState, more: Partial<HelpTaskDoc> = {}) =>
  aTask({
    _id: `${flatId}-task`,
    flatId,
    stairwellId: 'stair1',
    room: flatId,
    at: 'confirmed',
    answerThen: { roundId: 'round1', state: before },
    ...more,
  })

test('a household’s answer is the worst over what it is asked; who is not asked has none', () => {
  const tally = withAnswers(buildTally(), ['f2'], 'agreed')
  expect(worstAnswer(tally, 'f2')).toBe('pending')
  expect(worstAnswer(withAnswers(tally, ['f2'], 'refused', 'kitchenDrain'), 'f2')).toBe('refused')
  expect(worstAnswer(both(tally, 'f2', 'agreed'), 'f2')).toBe('agreed')
  expect(worstAnswer(tally, 'f9')).toBeNull()
})

test('a household turned that had not agreed before its first help and agrees now', () => {
  const tally = both(both(both(buildTally(), 'f2', 'agreed'), 'f3', 'agreed'), 'f4', 'refused')
  const later = new Date('2026-09-20T00:00:00Z')
  const tasks = [
    helped('f4', 'refused'),
    helped('f3', 'agreed'),
    helped('f2', 'agreed', { _id: 'second', raisedAt: later, kind: 'meal' }),
    helped('f2', 'refused', {
      _id: 'first',
      thanks: { stars: 5, words: '谢谢', wordsState: 'shown', at: later },
    }),
  ]
  const { rows, turned } = helpOutcomes(tasks, [tally])
  expect(turned).toBe(1)
  expect(rows.map(({ flatId, before, now }) => [flatId, before, now])).toEqual([
    ['f2', 'refused', 'agreed'],
    ['f3', 'agreed', 'agreed'],
    ['f4', 'refused', 'refused'],
  ])
  expect(rows[0]?.helped).toEqual([
    { taskId: 'first', kind: 'water', on: '2026-09-16', stars: 5 },
    { taskId: 'second', kind: 'meal', on: '2026-09-16', stars: null },
  ])
})

test('help of a household that no round asked, or whose stairwell is not of the round, counts nowhere', () => {
  const tally = buildTally()
  expect(helpOutcomes([helped('f2', 'pending', { answerThen: null })], [tally])).toEqual({ rows: [], turned: 0 })
  expect(helpOutcomes([helped('f2', 'pending', { stairwellId: 'other' })], [tally])).toEqual({ rows: [], turned: 0 })
})
