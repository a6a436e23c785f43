import { buildFlat } from '../../test/support/build-tally'
import { PLAIN, withExams } from '../../test/support/day-rules'
import type { WorksDoc } from '../../types/works'
import { askedDays } from './asked-days'
import { hasSaid, lastDayOf } from './has-said'
import { keepHalfDays } from './keep-half-days'
import { possibleStarts } from './possible-starts'
import { storeysOf } from './storeys'
import type { Said } from './unsuited'

/** Wednesday. */
const NOW = new Date('2026-12-02T09:00:00+08:00')
const am = (on: string) => ({ on, half: 'am' as const })
const pm = (on: string) => ({ on, half: 'pm' as const })
const work = (more: Partial<WorksDoc> = {}) => ({
  state: 'asking' as WorksDoc['state'],
  from: '2026-12-03',
  until: '2026-12-07',
  halfDays: 2,
  flatIds: ['a', 'b'],
  ...more,
})

describe('days a household is asked about', () => {
  test('are lawful half-days to come, of all its works not begun', () => {
    const works = [work(), work({ state: 'scheduled', from: '2026-12-01', until: '2026-12-03', halfDays: 3 })]
    expect(askedDays(works, withExams([{ from: '2026-12-04', until: '2026-12-04', name: '会考' }]), NOW)).toEqual({
      from: '2026-12-01',
      until: '2026-12-07',
      length: 3,
      halfDays: [pm('2026-12-02'), am('2026-12-03'), pm('2026-12-03'), am('2026-12-07'), pm('2026-12-07')],
    })
  })

  test.each<[string, Partial<WorksDoc>]>([
    ['begun', { state: 'underway' }],
    ['finished', { state: 'finished' }],
    ['over', { from: '2026-11-01', until: '2026-12-01' }],
  ])('are none of works that are %s', (_what, more) => expect(askedDays([work(more)], PLAIN, NOW)).toBeNull())
})

test('half-days are kept once, in order, to come and lawful (rule 36)', () => {
  const said = [
    pm('2026-12-03'),
    am('2026-12-05'),
    am('2026-12-02'),
    am('2026-12-03'),
    pm('2026-12-03'),
    am('2026-12-04'),
  ]
  const exam = [{ from: '2026-12-04', until: '2026-12-04', name: '会考' }]
  expect(keepHalfDays(said, withExams(exam), NOW)).toEqual([am('2026-12-03'), pm('2026-12-03')])
})

describe('whether a household said when it can', () => {
  const nothing = { home: [], blackouts: [], key: null }
  test.each<[string, Parameters<typeof lastDayOf>[0], boolean]>([
    ['that nobody ever can counts', nothing, true],
    ['of a day of these works counts', { ...nothing, home: [am('2026-12-03')] }, true],
    ['of a day before them does not', { ...nothing, home: [am('2026-12-02')] }, false],
    [
      'of a stretch into them counts',
      { ...nothing, blackouts: [{ from: '2026-11-01', until: '2026-12-03', why: 'away' }] },
      true,
    ],
    [
      'of a key counts',
      { ...nothing, home: [am('2026-12-02')], key: { holder: '王姨', consentedBy: 'x', consentedAt: NOW } },
      true,
    ],
  ])('what it said %s', (_what, said, expected) => {
    expect(hasSaid({ lastDay: lastDayOf(said) }, '2026-12-03')).toBe(expected)
  })
  test('who said nothing has not', () => expect(hasSaid(null, '2026-12-03')).toBe(false))
})

describe('half-days works may start at', () => {
  const said: Said = {
    flatId: 'a',
    home: [am('2026-12-04'), pm('2026-12-04')],
    blackouts: [],
    key: null,
    lastDay: null,
    at: NOW,
  }

  test('leave room for all of them, and name who cannot be there for each', () => {
    const starts = possibleStarts(work(), new Map([['a', said]]), PLAIN, NOW)
    expect(starts.map(({ start }) => start)).toEqual([
      am('2026-12-03'),
      pm('2026-12-03'),
      am('2026-12-04'),
      pm('2026-12-04'),
      am('2026-12-07'),
    ])
    expect(starts.map(({ absentFlatIds }) => absentFlatIds.join())).toEqual(['a,b', 'a,b', 'b', 'a,b', 'a,b'])
  })

  test('are those of the next 30 days once dates stand', () => {
    const starts = possibleStarts(work({ state: 'scheduled', until: '2026-12-03' }), new Map(), PLAIN, NOW)
    expect(starts[0]?.start).toEqual(pm('2026-12-02'))
    expect(starts.at(-1)?.start.on).toBe('2026-12-31')
  })

  test('are none once begun, or when they would not fit', () => {
    expect(possibleStarts(work({ state: 'underway' }), new Map(), PLAIN, NOW)).toEqual([])
    expect(possibleStarts(work({ until: '2026-12-03', halfDays: 4 }), new Map(), PLAIN, NOW)).toEqual([])
  })
})

test('storeys of a riser are those where the pipe passes a household, also in a joined flat', () => {
  const flats = [
    buildFlat('a', 1, '01'),
    buildFlat('b', 3, '02'),
    buildFlat('c', 2, '01', { joinedTo: 'b' }),
    buildFlat('d', 5, '01'),
  ]
  const risers = [{ riserId: 'r', kind: 'kitchenWater' as const, positions: ['01'], flatIds: ['a', 'b'] }]
  expect(storeysOf({ flats, risers }, { riserId: 'r', flatIds: ['a', 'b'] })).toEqual([2, 1])
  expect(storeysOf({ flats, risers: [] }, { riserId: 'r', flatIds: ['a', 'b'] })).toEqual([3, 2, 1])
})
