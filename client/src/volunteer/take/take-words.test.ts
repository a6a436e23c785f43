import { Failure } from '@/api/failure'
import { takenTask } from '../../../../test/support/build-help-view'
import { selfFor, takeFailureWords } from './take-words'

const on = '2026-11-25'

test('an overlap names the task that is in the way', () => {
  const failure = new Failure('refused', 'help_overlap', '时间碰上', { fromHour: 8 })
  expect(takeFailureWords(failure, on, [takenTask()])).toContain('您 上午8点 已经接了「送水到家，2 桶」')
  expect(takeFailureWords(failure, '2026-11-26', [takenTask()])).toContain('已经接了另一件事')
})

test.each([
  [['floors', 'insurance'], '楼层太高；需要有效的志愿者保险'],
  ['dayLimit', '那天接满了'],
])('what is missing is said: %s', (why, words) => {
  const failure = new Failure('refused', 'help_not_for_you', '条件不满足', { why })
  expect(takeFailureWords(failure, on, [])).toContain(words)
})

test('a why that this build does not know leaves the words of the server', () => {
  const failure = new Failure('refused', 'help_not_for_you', '条件不满足', { why: 'newer' })
  expect(takeFailureWords(failure, on, [])).toBe('条件不满足')
})

test('a task is taken as the volunteer of its estate, else as one who may go there, never as one who may not', () => {
  const mine = [
    { volunteerId: 'a', estateId: 'e1', state: 'active' },
    { volunteerId: 'b', estateId: 'e2', state: 'active' },
    { volunteerId: 'c', estateId: 'e3', state: 'waiting' },
  ]
  expect(selfFor('e2', mine)).toBe('b')
  expect(selfFor('e3', mine)).toBe('a')
  expect(selfFor('e3', mine.slice(2))).toBeUndefined()
})
