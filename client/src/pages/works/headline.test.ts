import type { Stage } from '@chuanmen/types/works'
import type { MyWorks } from '@chuanmen/types/works-actions'
import { type StageKind, stageKinds } from '@chuanmen/types/works-words'
import { headlineOf, inOrder } from './headline'
import { visitOf, visitWords } from './visit-of'

const windows: Record<StageKind, [on: string, from: string, to: string]> = {
  survey: ['2026-11-30', '14:00', '18:00'],
  protection: ['2026-12-01', '08:00', '09:00'],
  cut: ['2026-12-01', '09:00', '12:00'],
  replace: ['2026-12-01', '14:00', '17:00'],
  test: ['2026-12-01', '17:00', '18:00'],
  restore: ['2026-12-02', '08:00', '12:00'],
  clean: ['2026-12-02', '14:00', '18:00'],
  accept: ['2026-12-03', '08:00', '12:00'],
}
const stagesWith = (done: number, underway?: StageKind): Stage[] =>
  stageKinds.map((kind, at) => {
    const [on, from, to] = windows[kind]
    return {
      kind,
      on,
      from,
      to,
      isNoisy: kind === 'cut',
      needsEntry: kind !== 'clean',
      stopsWater: ['cut', 'replace', 'test'].includes(kind),
      state: at < done ? 'done' : kind === underway ? 'underway' : 'planned',
      floors: [],
    }
  })
const work = (change: Partial<MyWorks> = {}): MyWorks => ({
  worksId: 'w',
  kind: 'kitchenWater',
  state: 'scheduled',
  crew: { name: '王师傅队', phone: '13800000000' },
  stages: stagesWith(0),
  floors: [2, 1],
  myFloor: 2,
  stop: { from: '2026-12-01T01:00:00.000Z', until: '2026-12-01T10:00:00.000Z' },
  lastMove: null,
  late: null,
  visit: null,
  reports: [],
  asked: null,
  noticeId: 'n',
  ...change,
})
const asking = work({
  worksId: 'a',
  state: 'asking',
  stages: [],
  stop: null,
  asked: { from: '2026-12-01', until: '2026-12-20' },
})
const at = (clock: string) => new Date(`${clock}:00+08:00`)

test.each<[string, string, Parameters<typeof headlineOf>[0], string]>([
  [
    'water that is off comes before everything',
    '2026-12-01T10:00',
    { works: [work({ stages: stagesWith(2, 'cut') })], waterBackAt: '2026-12-01T10:00:00.000Z', hasSaid: true },
    '现在停水，今天晚6点来水',
  ],
  [
    'the next visit is said with its day and hour',
    '2026-11-30T20:00',
    { works: [work({ stages: stagesWith(1) })], waterBackAt: null, hasSaid: true },
    '明天上午8点有人上门，请留人',
  ],
  [
    'what is on is said with its end',
    '2026-12-02T09:00',
    { works: [work({ stages: stagesWith(5, 'restore') })], waterBackAt: null, hasSaid: true },
    '现在在恢复墙面，到中午12点',
  ],
  [
    'nobody has to stay for the sweeping',
    '2026-12-02T13:00',
    { works: [work({ stages: stagesWith(6) })], waterBackAt: null, hasSaid: true },
    '今天下午2点清扫楼道，不用留人',
  ],
  [
    'dates come before what is only asked about',
    '2026-11-30T10:00',
    { works: [asking, work()], waterBackAt: null, hasSaid: false },
    '今天下午2点有人上门，请留人',
  ],
  [
    'without dates it is still being asked',
    '2026-11-30T10:00',
    { works: [asking], waterBackAt: null, hasSaid: false },
    '还在约时间',
  ],
  [
    'a step that nobody reported is late',
    '2026-12-04T10:00',
    { works: [work({ stages: stagesWith(5) })], waterBackAt: null, hasSaid: true },
    '比定好的日子晚了',
  ],
  [
    'all is done',
    '2026-12-04T10:00',
    { works: [work({ state: 'finished', stages: stagesWith(8) })], waterBackAt: null, hasSaid: true },
    '都换好了',
  ],
])('%s', (_, now, mine, title) => {
  expect(headlineOf(mine, at(now)).title).toBe(title)
})

test('what comes next stands first, what is finished last', () => {
  const finished = work({ worksId: 'f', state: 'finished', stages: stagesWith(8) })
  const order = inOrder([finished, asking, work()], at('2026-11-30T10:00'))
  expect(order.map(({ worksId }) => worksId)).toEqual(['w', 'a', 'f'])
})

test('somebody is asked to be there until the slot begins', () => {
  const visit = visitOf(work(), at('2026-11-30T10:00'))
  expect(visit && visitWords(visit, at('2026-11-30T10:00'))).toBe('12月1日 周二 上午8点到晚6点')
  expect(visitOf(work(), at('2026-12-01T08:00'))).toBeNull()
  expect(visitOf(work({ stages: stagesWith(1, 'protection') }), at('2026-12-01T07:30'))).toBeNull()
  expect(visitOf(asking, at('2026-11-30T10:00'))).toBeNull()
})
