import type { Stage } from '@chuanmen/types/works'
import { bestFirst } from './starts'

const NOW = Date.parse('2026-11-23T15:10:00+08:00')
const start = (on: string, half: 'am' | 'pm', absentFlatIds: string[] = []) => ({ start: { on, half }, absentFlatIds })
const starts = [
  start('2026-11-24', 'am'),
  start('2026-11-25', 'am', ['a', 'b']),
  start('2026-11-25', 'pm', ['a']),
  start('2026-11-26', 'am'),
]
const order = (kind: 'kitchenWater' | 'kitchenDrain', stages: Stage[] = []) =>
  bestFirst({ starts, kind, stages }, NOW).map(({ key }) => key)

test('times at which nobody is absent come first, the earliest of them', () => {
  expect(order('kitchenDrain')).toEqual(['2026-11-24 am', '2026-11-26 am', '2026-11-25 pm', '2026-11-25 am'])
})

test('a stop that cannot be told of 24 hours ahead comes last, whoever is at home (rule 37)', () => {
  expect(order('kitchenWater')).toEqual(['2026-11-26 am', '2026-11-25 pm', '2026-11-25 am', '2026-11-24 am'])
})

test('the time that stands is marked', () => {
  const cut = { kind: 'cut', on: '2026-11-26', from: '08:30' } as Stage
  const marked = bestFirst({ starts, kind: 'kitchenDrain', stages: [cut] }, NOW).filter(({ isNow }) => isNow)
  expect(marked.map(({ key }) => key)).toEqual(['2026-11-26 am'])
})
