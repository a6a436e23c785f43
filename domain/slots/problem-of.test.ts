import { PLAIN } from '../../test/support/day-rules'
import type { AvailabilityDoc, HalfDay, Stage, WorksDoc } from '../../types/works'
import { layOut } from '../works/lay-out'
import { problemOf } from './problem-of'

type Work = Parameters<typeof problemOf>[0][number]
type Said = Parameters<typeof problemOf>[1][number]
/** Sunday evening in Beijing: Monday afternoon is less than 24 hours away, Monday evening does not exist, Tuesday is the first day. */
const now = new Date('2026-11-01T20:00:00+08:00')
const calendar = {
  crews: [{ crewId: 'c', name: '一队', phone: '1' }],
  examDays: [{ from: '2026-11-05', until: '2026-11-05', name: '期中' }],
  years: [],
}

const stagesAt = (start: HalfDay, length = 1): Stage[] => {
  const stages = layOut({ start, length, kind: 'kitchenWater', rules: PLAIN })
  if (!stages.ok) throw new Error(stages.code)
  return stages.value
}
const work = (_id: string, more: Partial<WorksDoc> = {}): Work => ({
  _id,
  state: 'asking',
  flatIds: [`${_id}-1`, `${_id}-2`],
  halfDays: 1,
  from: '2026-11-02',
  until: '2026-11-06',
  stages: [],
  ...more,
})
const said = (flatId: string, more: Partial<AvailabilityDoc> = {}): Said => ({
  flatId,
  home: [],
  blackouts: [],
  key: null,
  ...more,
})
const am = (on: string): HalfDay => ({ on, half: 'am' })
const shown = (list: boolean[] | undefined) => list?.map((is) => (is ? 1 : 0)).join('')
const theOnly = (one: Work, released?: Set<string>) => problemOf([one], [], calendar, now, released).risers[0]

test('half-days are those of working days without exams, with every crew at each', () => {
  const { halfDays, capacity } = problemOf([work('w')], [], calendar, now)
  expect(halfDays.map(({ on, half }) => `${on.slice(8)} ${half}`)).toEqual(
    ['02', '03', '04', '06'].flatMap((day) => [`${day} am`, `${day} pm`]),
  )
  expect(capacity).toEqual(Array(8).fill(1))
})

test('nothing is placed sooner than 24 hours from now, or outside the days asked about (rule 37)', () => {
  const other = work('late', { from: '2026-11-04', until: '2026-11-05' })
  const { risers } = problemOf([work('w'), other], [], calendar, now)
  expect(risers.map(({ mayUse }) => mayUse)).toEqual([
    { first: 2, last: 7 },
    { first: 4, last: 5 },
  ])
  expect(problemOf([work('w')], [], calendar, new Date('2026-11-01T08:00:00+08:00')).risers[0]?.mayUse?.first).toBe(0)
})

test.each<[string, Said | null, string]>([
  ['that said nothing is not there', null, '00000000'],
  ['is there when it said so', said('w-1', { home: [am('2026-11-03'), am('2026-11-06')] }), '00100010'],
  [
    'with a key elsewhere is there outside its blackouts',
    said('w-1', {
      key: { holder: '楼门长', consentedBy: 'p', consentedAt: now },
      blackouts: [{ from: '2026-11-03', until: '2026-11-04', why: 'illness' }],
    }),
    '11000011',
  ],
  [
    'is not there in a blackout, whatever it said before',
    said('w-1', {
      home: [am('2026-11-03'), am('2026-11-04')],
      blackouts: [{ from: '2026-11-03', until: '2026-11-03', why: 'exam' }],
    }),
    '00001000',
  ],
])('a household %s', (_, answer, there) => {
  const { canBeThere } = problemOf([work('w')], answer ? [answer] : [], calendar, now)
  expect(shown(canBeThere['w-1'])).toBe(there)
})

test('a date offered may move, a confirmed one may not unless it is released, one underway never may', () => {
  const stages = stagesAt(am('2026-11-04'))
  expect(theOnly(work('w', { stages }))).toMatchObject({ current: 4, isFixed: false })
  expect(theOnly(work('w', { stages, state: 'scheduled' }))).toMatchObject({ current: 4, isFixed: true })
  expect(theOnly(work('w', { stages, state: 'scheduled' }), new Set(['w']))).toMatchObject({
    current: 4,
    isFixed: false,
  })
  expect(theOnly(work('w', { stages, state: 'underway' }), new Set(['w']))).toMatchObject({ current: 4, isFixed: true })
})

test('an offered date that is too near by now is dropped, a confirmed one stays', () => {
  const stages = stagesAt(am('2026-11-02'))
  expect(theOnly(work('w', { stages }))).toMatchObject({ current: null, isFixed: false })
  expect(theOnly(work('w', { stages, state: 'scheduled' }))?.isFixed).toBe(true)
})

test('a confirmed date that has become an exam day has to move; works underway then take nothing', () => {
  const stages = stagesAt(am('2026-11-05'))
  expect(theOnly(work('w', { stages, state: 'scheduled' }))).toMatchObject({ current: null, isFixed: false })
  expect(theOnly(work('w', { stages, state: 'underway' }))).toBeUndefined()
})

test('a date of several half-days is found by its first', () => {
  const stages = stagesAt({ on: '2026-11-03', half: 'pm' }, 3)
  expect(theOnly(work('w', { stages, halfDays: 3 }))?.current).toBe(3)
})

test('finished works and an empty list ask for nothing', () => {
  expect(problemOf([work('w', { state: 'finished' })], [], calendar, now)).toEqual({
    halfDays: [],
    capacity: [],
    risers: [],
    canBeThere: {},
  })
})

test.each(['scheduled', 'underway'] as const)(
  '%s works of which a step was pushed on take each of their half-days, and may not move',
  (state) => {
    const stages = stagesAt(am('2026-11-03')).map((stage) =>
      stage.kind === 'test' ? { ...stage, on: '2026-11-04', from: '14:00', to: '15:00' } : stage,
    )
    const { risers } = problemOf([work('w', { stages, state })], [], calendar, now)
    expect(risers).toEqual([
      { worksId: 'w', length: 1, flatIds: ['w-1', 'w-2'], current: 2, isFixed: true },
      { worksId: 'w~2', length: 1, flatIds: ['w-1', 'w-2'], current: 5, isFixed: true },
    ])
  },
)

test('an emergency at hours that are not lawful stays where it is and takes nothing that is shared out', () => {
  const stages = stagesAt(am('2026-11-05'))
  expect(theOnly(work('w', { stages, state: 'scheduled', emergencyReason: '三层立管爆裂' }))).toBeUndefined()
})

test.each<['coming' | 'cannot' | 'missed', string, Partial<AvailabilityDoc>, string]>([
  ['cannot', 'is not there then, whatever it said before', {}, '00100000'],
  ['missed', 'is not there then either', {}, '00100000'],
  ['coming', 'is there, though it had not said so', { home: [am('2026-11-03')] }, '00101000'],
  [
    'coming',
    'is not there once it says anew that it is not',
    { home: [], at: new Date(now.getTime() + 1) },
    '00000000',
  ],
])('a household that answered %s about the date that stands %s', (state, _, more, there) => {
  const visits = { 'w-1': { state, by: 'household' as const, at: now } }
  const stands = work('w', { stages: stagesAt(am('2026-11-04')), state: 'scheduled', visits })
  const home = [am('2026-11-03'), am('2026-11-04')]
  const { canBeThere } = problemOf([stands], [said('w-1', { home, at: now, ...more })], calendar, now, new Set(['w']))
  expect(shown(canBeThere['w-1'])).toBe(there)
})
