import { PLAIN } from '../../test/support/day-rules'
import type { Stage, WorksDoc } from '../../types/works'
import { layOut } from './lay-out'
import { applyReport, type Told } from './progress'

const STOREYS = [3, 2, 1]
const DATES_SET_AT = new Date('2026-11-30T12:00:00+08:00')
/** The middle of the slot, Wednesday morning. */
const NOW = new Date('2026-12-02T10:00:00+08:00')

const stages = (): Stage[] => {
  const laid = layOut({ start: { on: '2026-12-02', half: 'am' }, length: 1, kind: 'kitchenWater', rules: PLAIN })
  if (!laid.ok) throw new Error(laid.code)
  return laid.value
}
const works = (more: Partial<WorksDoc> = {}): WorksDoc => ({
  _id: 'works',
  schemaVersion: 1,
  estateId: 'estate',
  stairwellId: 'stairwell',
  roundId: 'round',
  riserId: 'riser',
  kind: 'kitchenWater',
  flatIds: ['a', 'b', 'c'],
  state: 'scheduled',
  halfDays: 1,
  from: '2026-12-01',
  until: '2026-12-04',
  crewId: 'crew',
  stages: stages(),
  noticeId: 'notice',
  approvalRef: null,
  emergencyReason: null,
  visits: {},
  moves: [],
  late: null,
  rev: 4,
  ...more,
})
const told = (more: Partial<Told>): Told => ({
  _id: 'report',
  kind: 'cut',
  state: 'done',
  floors: [],
  missedFlatIds: [],
  words: '',
  photoIds: [],
  at: NOW,
  ...more,
})
const heard = (before: WorksDoc, ...reports: Partial<Told>[]): WorksDoc =>
  reports.reduce((current, report) => {
    const result = applyReport(current, told(report), {
      storeys: STOREYS,
      datesSetAt: DATES_SET_AT,
      by: 'crew',
      now: NOW,
    })
    if (!result.ok) throw new Error(result.code)
    return result.value
  }, before)
const short = ({ stages: list }: WorksDoc) =>
  list.filter(({ state }) => state !== 'planned').map(({ kind, state, floors }) => `${kind} ${state} ${floors}`)

describe('progress told from the spot', () => {
  test.each<[string, Partial<Told>[], WorksDoc['state'], string[]]>([
    ['the survey begun', [{ kind: 'survey', state: 'underway' }], 'underway', ['survey underway ']],
    ['the survey done', [{ kind: 'survey' }], 'underway', ['survey done 3,2,1']],
    [
      'a step begun makes the earlier ones done',
      [{ kind: 'cut', state: 'underway' }],
      'underway',
      ['survey done 3,2,1', 'protection done 3,2,1', 'cut underway '],
    ],
    [
      'storeys add up',
      [
        { kind: 'protection', floors: [1] },
        { kind: 'protection', floors: [3, 1] },
      ],
      'underway',
      ['survey done 3,2,1', 'protection underway 3,1'],
    ],
    [
      'all storeys, one by one, end the step',
      [
        { kind: 'protection', floors: [1] },
        { kind: 'protection', floors: [2] },
        { kind: 'protection', floors: [3] },
      ],
      'underway',
      ['survey done 3,2,1', 'protection done 3,2,1'],
    ],
    [
      'an older report that comes later takes no step back',
      [
        { kind: 'cut' },
        { kind: 'protection', state: 'underway' },
        { kind: 'cut', state: 'underway' },
        { kind: 'cut', floors: [1] },
      ],
      'underway',
      ['survey done 3,2,1', 'protection done 3,2,1', 'cut done 3,2,1'],
    ],
    ['somebody missed leaves the works where they are', [{ state: 'missed', missedFlatIds: ['a'] }], 'scheduled', []],
    ['a lateness leaves the works where they are', [{ state: 'late', words: '下雨' }], 'scheduled', []],
  ])('%s', (_what, reports, state, expected) => {
    const result = heard(works(), ...reports)
    expect(result.state).toBe(state)
    expect(short(result)).toEqual(expected)
    // Progress is no change of the dates: whoever is about to move them has seen nothing old.
    expect(result.rev).toBe(4)
  })

  test('the last step done finishes the works', () => {
    const done = heard(works(), { kind: 'accept' })
    expect(done.state).toBe('finished')
    expect(done.stages.every(({ state }) => state === 'done')).toBe(true)
  })

  test('nothing told of finished works changes them: an offline phone tells old things late', () => {
    const done = heard(works(), { kind: 'accept' })
    const late: Partial<Told>[] = [
      { kind: 'cut', state: 'underway' },
      { kind: 'cut', floors: [1] },
      { state: 'missed', missedFlatIds: ['a'] },
      { state: 'late', words: '下雨' },
    ]
    expect(heard(done, ...late)).toEqual(done)
  })

  test.each<[string, Partial<WorksDoc>, Partial<Told>, object]>([
    ['before dates stand', { state: 'asking', stages: [] }, {}, { code: 'works_state' }],
    ['a lateness without words or a photo', {}, { state: 'late' }, { code: 'report_empty' }],
    ['a storey the riser does not pass', {}, { floors: [4] }, { detail: { field: 'floors' } }],
    ['nobody named as missed', {}, { state: 'missed' }, { detail: { field: 'missedFlatIds' } }],
    ['somebody missed of a step that is done', {}, { missedFlatIds: ['a'] }, { detail: { field: 'missedFlatIds' } }],
    [
      'a household of another riser',
      {},
      { state: 'missed', missedFlatIds: ['x'] },
      { detail: { field: 'missedFlatIds' } },
    ],
  ])('refuses %s', (_what, before, report, refusal) => {
    const beside = { storeys: STOREYS, datesSetAt: DATES_SET_AT, by: 'crew', now: NOW } as const
    expect(applyReport(works(before), told(report), beside)).toMatchObject({ ok: false, ...refusal })
  })
})

describe('who was missed', () => {
  const missed: Partial<Told> = { kind: 'replace', state: 'missed', missedFlatIds: ['a'] }

  test('stands with the household, whatever it had said', () => {
    const coming = { a: { state: 'coming', by: 'household', at: DATES_SET_AT } } as const
    expect(heard(works({ visits: coming }), missed).visits).toEqual({ a: { state: 'missed', by: 'crew', at: NOW } })
  })

  test('is forgotten when the step is done everywhere', () => {
    expect(heard(works(), missed, { kind: 'replace' }).visits).toEqual({})
  })

  test('is not forgotten when somebody told of an earlier hour', () => {
    const earlier = new Date(NOW.getTime() - 3_600_000)
    expect(heard(works(), missed, { kind: 'protection', at: earlier }).visits).toHaveProperty('a')
  })

  test('by dates that were moved since changes nothing', () => {
    expect(heard(works(), { ...missed, kind: 'accept', at: DATES_SET_AT }).visits).toEqual({})
    expect(heard(works(), { ...missed, at: DATES_SET_AT, kind: 'cut' }).visits).toHaveProperty('a')
  })
})

describe('a lateness', () => {
  const late = { state: 'late', words: '下雨' } as const

  test('stands until its step is done', () => {
    const said = heard(works(), late)
    expect(said.late).toEqual({ kind: 'cut', words: '下雨', isShown: false, at: NOW, reportId: 'report' })
    expect(heard(said, { kind: 'protection' }).late).not.toBeNull()
    expect(heard(said, { kind: 'replace', state: 'underway' }).late).toBeNull()
  })

  test('of dates that were moved since, or of a step that is done, is none', () => {
    expect(heard(works(), { ...late, at: DATES_SET_AT }).late).toBeNull()
    expect(heard(works(), { kind: 'cut' }, late).late).toBeNull()
  })

  test('told earlier does not take the place of one told later', () => {
    const earlier = new Date(NOW.getTime() - 3_600_000)
    expect(heard(works(), late, { ...late, words: '堵车', at: earlier }).late?.words).toBe('下雨')
  })
})
