import type { Stage } from '@chuanmen/types/works'
import { dayWords, type StepState, soonWords, stepState, stepWords, windowWords } from './steps'

const stage = (change: Partial<Stage> = {}): Stage => ({
  kind: 'cut',
  on: '2026-12-01',
  from: '08:30',
  to: '10:00',
  isNoisy: true,
  needsEntry: true,
  stopsWater: true,
  state: 'planned',
  floors: [],
  ...change,
})
const at = (clock: string) => new Date(`${clock}:00+08:00`)

test.each<[string, Stage['state'], StepState]>([
  ['2026-11-30T23:30', 'planned', 'later'],
  ['2026-12-01T00:30', 'planned', 'today'],
  ['2026-12-01T09:00', 'planned', 'today'],
  ['2026-12-01T09:00', 'underway', 'on'],
  ['2026-12-01T10:00', 'underway', 'overdue'],
  ['2026-12-02T09:00', 'planned', 'overdue'],
  ['2026-12-02T09:00', 'done', 'done'],
])('at %s a step that is %s reads as %s', (now, state, expected) => {
  expect(stepState(stage({ state }), at(now))).toBe(expected)
})

test('a window reads as people say it', () => {
  expect(windowWords(stage())).toBe('上午8点半—10点')
  expect(windowWords(stage({ to: '12:00' }))).toBe('上午8点半—中午12点')
  expect(dayWords('2026-12-01', at('2026-11-30T20:00'))).toBe('明天 12月1日 周二')
  expect(dayWords('2026-12-08', at('2026-11-30T20:00'))).toBe('12月8日 周二')
})

test('a moment near by is said by the name of its day', () => {
  expect(soonWords(at('2026-12-01T08:00'), at('2026-11-30T20:00'))).toBe('明天上午8点')
  expect(soonWords(at('2026-12-08T08:00'), at('2026-11-30T20:00'))).toBe('12月8日 周二 上午8点')
})

test('a step is heard with its state, its time and what it brings', () => {
  expect(stepWords(stage(), at('2026-12-01T07:00'))).toBe(
    '拆旧管，今天，今天 12月1日 周二 上午8点半—10点，停水，要进屋，有噪声',
  )
})
