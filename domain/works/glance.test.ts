import { PLAIN } from '../../test/support/day-rules'
import type { WorksDoc } from '../../types/works'
import { glanceOf } from './glance'
import { layOut } from './lay-out'
import { waterBackAt } from './water-back'

type Work = Parameters<typeof glanceOf>[0][number]
const dated = (on: string, more: Partial<WorksDoc> = {}): Work => {
  const stages = layOut({ start: { on, half: 'am' }, length: 1, kind: 'kitchenWater', rules: PLAIN })
  if (!stages.ok) throw new Error(stages.code)
  const kind = 'kitchenWater'
  return { _id: on, kind, state: 'scheduled', from: '2026-12-01', until: '2026-12-11', stages: stages.value, ...more }
}
const asking = (until: string): Work => dated('2026-12-02', { state: 'asking', stages: [], from: '2026-12-01', until })
const at = (day: string, clock: string) => new Date(`2026-12-${day}T${clock}:00+08:00`)
const all = (work: Work, upTo: string): Work => {
  const last = work.stages.findIndex(({ kind }) => kind === upTo)
  return { ...work, stages: work.stages.map((stage, n) => (n <= last ? { ...stage, state: 'done' as const } : stage)) }
}
const NOON = '2026-12-02T04:00:00.000Z'

test('no works, no glance', () => expect(glanceOf([], null, at('01', '09:00'))).toBeNull())

test.each<[string, Work[], { lastDay: string | null } | null, string | null]>([
  ['that said nothing is asked', [asking('2026-12-04')], null, '2026-12-04'],
  ['is asked up to the last day of all its works', [asking('2026-12-04'), asking('2026-12-09')], null, '2026-12-09'],
  ['that said something is not', [asking('2026-12-04')], { lastDay: '2026-12-01' }, null],
  ['that handed on a key is not', [asking('2026-12-04')], { lastDay: null }, null],
  ['that spoke of earlier works is', [asking('2026-12-04')], { lastDay: '2026-11-20' }, '2026-12-04'],
  ['whose days are over is not', [asking('2026-11-30')], null, null],
  ['whose dates stand is not', [dated('2026-12-02')], null, null],
])('a household %s', (_what, works, said, until) => {
  expect(glanceOf(works, said, at('01', '09:00'))?.ask).toEqual(until === null ? null : { until })
})

test.each<[string, Work[], Date, object | null]>([
  ['the survey, the day before', [dated('2026-12-02')], at('01', '09:00'), { stage: 'survey', isOn: false }],
  ['what is on', [all(dated('2026-12-02'), 'survey')], at('02', '08:45'), { stage: 'cut', isOn: true }],
  [
    'what was begun and is late',
    [
      {
        ...dated('2026-12-02'),
        stages: dated('2026-12-02').stages.map((stage) =>
          stage.kind === 'cut' ? { ...stage, state: 'underway' as const } : stage,
        ),
      },
    ],
    at('02', '10:00'),
    { stage: 'cut', isOn: true },
  ],
  [
    'the nearer of two risers',
    [dated('2026-12-08'), dated('2026-12-02')],
    at('01', '09:00'),
    { worksId: '2026-12-02' },
  ],
  ['nothing before dates stand', [asking('2026-12-04')], at('01', '09:00'), null],
  ['nothing when all is done', [all(dated('2026-12-02'), 'accept')], at('02', '08:45'), null],
])('next is %s', (_what, works, now, expected) => {
  const next = glanceOf(works, null, now)?.next ?? null
  if (expected === null) expect(next).toBeNull()
  else expect(next).toMatchObject(expected)
})

test.each<[string, Work[], Date, string | null]>([
  ['before the stop', [dated('2026-12-02')], at('02', '08:29'), null],
  ['from its first minute', [dated('2026-12-02')], at('02', '08:30'), NOON],
  ['until its last', [dated('2026-12-02')], at('02', '12:00'), null],
  ['once the test is done', [all(dated('2026-12-02'), 'test')], at('02', '11:45'), null],
  ['while only the cut is done', [all(dated('2026-12-02'), 'cut')], at('02', '11:45'), NOON],
  ['on another riser only', [dated('2026-12-02'), dated('2026-12-08')], at('08', '09:00'), '2026-12-08T04:00:00.000Z'],
])('water: %s', (_what, works, now, expected) => {
  expect(waterBackAt(works, now)?.toISOString() ?? null).toBe(expected)
})
