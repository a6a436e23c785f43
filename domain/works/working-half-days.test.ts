import { PLAIN, withExams } from '../../test/support/day-rules'
import { workingHalfDays } from './working-half-days'

test('half-days skip weekends, holidays and exam days, and keep make-up workdays (rule 36)', () => {
  const days = (from: string, until: string, rules = PLAIN) => [
    ...new Set(workingHalfDays(from, until, rules).map(({ on }) => on)),
  ]
  expect(days('2026-09-30', '2026-10-12')).toEqual([
    '2026-09-30',
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
    '2026-10-12',
  ])
  expect(
    days('2026-06-05', '2026-06-11', withExams([{ from: '2026-06-07', until: '2026-06-10', name: '高考' }])),
  ).toEqual(['2026-06-05', '2026-06-11'])
})

test('half-days come in order, morning first, and an empty stretch has none', () => {
  expect(workingHalfDays('2026-11-27', '2026-11-30', PLAIN)).toEqual([
    { on: '2026-11-27', half: 'am' },
    { on: '2026-11-27', half: 'pm' },
    { on: '2026-11-30', half: 'am' },
    { on: '2026-11-30', half: 'pm' },
  ])
  expect(workingHalfDays('2026-11-28', '2026-11-29', PLAIN)).toEqual([])
  expect(workingHalfDays('2026-11-30', '2026-11-27', PLAIN)).toEqual([])
})

test('days of a year whose holidays are not out are not offered', () => {
  expect(workingHalfDays('2098-12-30', '2099-01-04', PLAIN)).toEqual([])
})
