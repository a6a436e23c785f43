import type { WorksGlance } from '@chuanmen/types/works-actions'
import { nextWords, waterWords } from './glance-words'

const at = (clock: string) => new Date(`${clock}:00+08:00`)
const next = (change: Partial<NonNullable<WorksGlance['next']>> = {}): NonNullable<WorksGlance['next']> => ({
  worksId: 'w',
  kind: 'kitchenWater',
  stage: 'replace',
  on: '2026-12-01',
  from: '08:00',
  to: '11:30',
  isOn: false,
  ...change,
})
const glance = (change: Partial<WorksGlance>): WorksGlance => ({ ask: null, waterBackAt: null, next: null, ...change })

test.each<[string, Partial<WorksGlance>, string | undefined]>([
  ['2026-11-30T20:00', { next: next() }, '明天上午8点有人上门，请留人'],
  ['2026-11-20T20:00', { next: next() }, '12月1日 周二 上午8点有人上门，请留人'],
  ['2026-11-30T20:00', { next: next({ stage: 'clean' }) }, '明天上午8点清扫楼道，不用留人'],
  ['2026-12-01T09:00', { next: next({ isOn: true }) }, '现在在换新管，到上午11点半'],
  ['2026-12-01T12:00', { next: next({ isOn: true }) }, '现在在换新管，比定好的晚了'],
  ['2026-12-01T09:00', { ask: { until: '2026-12-20' } }, undefined],
])('at %s the next step is one sentence', (now, change, title) => {
  expect(nextWords(glance(change), at(now))?.title).toBe(title)
})

test.each([
  ['2026-12-01T09:00', '现在停水，今天下午5点来水'],
  ['2026-11-30T20:00', '现在停水，明天下午5点来水'],
  ['2026-12-01T17:00', undefined],
])('at %s water that is off is said with when it is back', (now, title) => {
  expect(waterWords(glance({ waterBackAt: '2026-12-01T09:00:00.000Z' }), at(now))?.title).toBe(title)
})
