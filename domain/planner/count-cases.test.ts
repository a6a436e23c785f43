import { buildTally, says, withAnswers } from '../../test/support/build-tally'
import { CASE_DAYS } from '../../types/limits'
import { dayAfter } from '../consent/beijing-day'
import { agreedOn, type CaseVisit, isWon, withCases } from './count-cases'

const first = '2026-10-05'
const day = (after: number) => dayAfter(first, after)
const visit = (after: number, more: Partial<CaseVisit> = {}): CaseVisit => {
  const at = new Date(`${day(after)}T10:00:00+08:00`)
  const believed = { attempts: 0, chance: 40, weight: 100 }
  const door = { roundId: 'r1', obstacle: 'silent' as const, isRefused: false, ...believed }
  return { ...{ _id: `v${after}`, flatId: 'f1', stairwellId: 's1', at, receivedAt: at, door }, ...more }
}

test.each<[story: string, visits: CaseVisit[], agreed: string | null, won: string[]]>([
  ['it agreed the same day', [visit(0)], day(0), ['v0']],
  ['it agreed on the last day that counts', [visit(0)], day(CASE_DAYS), ['v0']],
  ['it agreed a day too late', [visit(0)], day(CASE_DAYS + 1), []],
  ['it never agreed', [visit(0)], null, []],
  ['of two visits before it agreed the last is credited', [visit(0), visit(3)], day(5), ['v3']],
  ['a visit after it agreed (and took it back) is not', [visit(0), visit(8)], day(5), ['v0']],
  [
    'two on one day: the later',
    [visit(0), visit(0, { _id: 'later', at: new Date(`${day(0)}T15:00:00+08:00`) })],
    day(0),
    ['later'],
  ],
  ['two at one moment: one of them', [visit(0), visit(0, { _id: 'w0' })], day(0), ['w0']],
  ['another household’s visit takes nothing away', [visit(0), visit(3, { flatId: 'f2' })], day(5), ['v0', 'v3']],
  [
    'nor does one of another round',
    [visit(0), visit(3, { door: { ...visit(3).door, roundId: 'r2' } })],
    day(5),
    ['v0', 'v3'],
  ],
  [
    'the last before it agreed is too long ago, though an earlier one is not later',
    [visit(0), visit(2)],
    day(CASE_DAYS + 3),
    [],
  ],
])('%s', (_story, visits, agreed, won) => {
  expect(visits.filter((one) => isWon(one, visits, agreed)).map(({ _id }) => _id)).toEqual(won)
})

test('outcomes add up by what had stood in the way', () => {
  const refused = { ...visit(0).door, obstacle: 'otherNo' as const, chance: 12, weight: 48 }
  const counted = withCases({ silent: { cases: 3, believed: 120, won: 1, exposure: 300 } }, [
    { door: visit(0).door, isWon: true },
    { door: refused, isWon: false },
    { door: refused, isWon: true },
  ])
  expect(counted).toEqual({
    silent: { cases: 4, believed: 160, won: 2, exposure: 400 },
    otherNo: { cases: 2, believed: 24, won: 1, exposure: 96 },
  })
})

test('a household has agreed on the day of the last yes that was needed, and only while it stands', () => {
  const water = withAnswers(buildTally(), ['f1', 'f2'], 'agreed')
  // 101 is asked about water alone; 201 about its drain as well.
  expect([agreedOn(water, 'f1'), agreedOn(water, 'f2')]).toEqual(['2026-10-10', null])
  const both = withAnswers(water, ['f2'], says('agreed').state, 'kitchenDrain')
  expect(agreedOn(both, 'f2')).toBe('2026-10-10')
  expect(agreedOn(withAnswers(both, ['f2'], 'refused'), 'f2')).toBeNull()
  expect(agreedOn(both, 'nobody')).toBeNull()
})
