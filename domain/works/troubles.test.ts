import { PLAIN, withExams } from '../../test/support/day-rules'
import type { Stage, WorksDoc } from '../../types/works'
import { layOut } from './lay-out'
import { troublesOf } from './troubles'
import type { Said } from './unsuited'

const SET_AT = new Date('2026-11-30T12:00:00+08:00')
const TUESDAY = new Date('2026-12-01T09:00:00+08:00')
const laid = layOut({ start: { on: '2026-12-02', half: 'am' }, length: 1, kind: 'kitchenWater', rules: PLAIN })
const stages: Stage[] = laid.ok ? laid.value : []

type Work = Parameters<typeof troublesOf>[0]
const work = (more: Partial<WorksDoc> = {}): Work => ({
  state: 'scheduled',
  from: '2026-12-01',
  flatIds: ['a', 'b'],
  stages,
  visits: {},
  late: null,
  emergencyReason: null,
  ...more,
})
const said = (more: Partial<Said> = {}): ReadonlyMap<string, Said> =>
  new Map([
    [
      'a',
      {
        flatId: 'a',
        home: [{ on: '2026-12-03', half: 'am' }],
        blackouts: [],
        key: null,
        lastDay: '2026-12-03',
        at: TUESDAY,
        ...more,
      },
    ],
  ])
const visit = (state: 'coming' | 'cannot' | 'missed', at = TUESDAY) => ({ a: { state, by: 'household', at } }) as const
const done = (upTo: Stage['kind']): Stage[] => {
  const last = stages.findIndex(({ kind }) => kind === upTo)
  return stages.map((stage, at) => (at <= last ? { ...stage, state: 'done' } : stage))
}
const EXAM = withExams([{ from: '2026-12-02', until: '2026-12-02', name: '会考' }])
const noon = (day: string) => new Date(`2026-12-${day}T12:00:00+08:00`)

test.each<[string, Partial<WorksDoc>, Partial<Parameters<typeof troublesOf>[1]>, string[]]>([
  ['none, while all is well', {}, {}, []],
  ['a step that is over and not reported', {}, { now: noon('02') }, ['overdue']],
  ['nothing over when it is reported', { stages: done('test') }, { now: noon('02') }, []],
  [
    'the crew is late',
    { late: { kind: 'cut', words: '下雨', isShown: false, at: TUESDAY, reportId: 'r' } },
    {},
    ['late'],
  ],
  ['a household says that it cannot', { visits: visit('cannot') }, {}, ['cannot']],
  ['nobody opened', { visits: visit('missed') }, {}, ['missed']],
  ['nobody opened, and it is all over', { visits: visit('missed'), stages: done('accept') }, {}, []],
  ['times that no longer suit', {}, { said: said() }, ['cannot']],
  ['times said before the dates were set', {}, { said: said({ at: SET_AT }) }, []],
  [
    'times that do not suit, but somebody comes',
    { visits: visit('coming', new Date(TUESDAY.getTime() + 1)) },
    { said: said() },
    [],
  ],
  ['times that suit', {}, { said: said({ home: [{ on: '2026-12-02', half: 'am' }] }) }, []],
  ['times of last year', {}, { said: said({ home: [{ on: '2025-12-02', half: 'am' }], lastDay: '2025-12-02' }) }, []],
  [
    'a key, but not on that day',
    {},
    {
      said: said({
        key: { holder: '王姨', consentedBy: 'x', consentedAt: SET_AT },
        blackouts: [{ from: '2026-12-02', until: '2026-12-02', why: 'exam' }],
        lastDay: null,
      }),
    },
    ['cannot'],
  ],
  ['times that no longer suit, and the slot is done', { stages: done('test') }, { said: said() }, []],
  ['an examination on its day', {}, { rules: EXAM }, ['unlawful']],
  ['an examination on its day, and what cannot wait', { emergencyReason: '爆管' }, { rules: EXAM }, []],
  ['an examination on a day that is done', { stages: done('replace') }, { rules: EXAM }, []],
  [
    'everything at once, in the order of the list',
    { visits: { ...visit('missed'), b: { state: 'cannot', by: 'staff', at: TUESDAY } } },
    { now: new Date('2026-12-01T18:00:00+08:00'), rules: EXAM },
    ['overdue', 'cannot', 'missed', 'unlawful'],
  ],
  ['works without dates', { state: 'asking', stages: [] }, { said: said(), rules: EXAM }, []],
])('troubles: %s', (_what, more, beside, expected) => {
  const all = { said: new Map<string, Said>(), datesSetAt: SET_AT, rules: PLAIN, now: TUESDAY, ...beside }
  expect(troublesOf(work(more), all)).toEqual(expected)
})
