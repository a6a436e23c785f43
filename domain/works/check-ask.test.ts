import calendar from 'chinese-days/dist/chinese-days.json'
import { PLAIN } from '../../test/support/day-rules'
import { checkAsk } from './check-ask'

/** A Monday noon. */
const now = new Date('2026-09-21T12:00:00+08:00')
const ask = (from: string, until: string, halfDays: number) => checkAsk({ from, until, halfDays }, PLAIN, now)
const lastYear = Math.max(...Object.keys(calendar.holidays).map((day) => Number(day.slice(0, 4))))

test.each<[string, string, string, number?]>([
  ['tomorrow alone', '2026-09-22', '2026-09-22'],
  ['thirty days', '2026-09-22', '2026-10-21'],
  ['a make-up Saturday (rule 36)', '2026-10-10', '2026-10-10', 2],
  ['over a holiday', '2026-09-30', '2026-10-08', 4],
])('households may be asked about %s', (_, from, until, halfDays = 1) => {
  expect(ask(from, until, halfDays)).toEqual({ ok: true, value: null })
})

test.each<[string, string, string, number?]>([
  ['today', '2026-09-21', '2026-09-25'],
  ['days in the wrong order', '2026-09-25', '2026-09-24'],
  ['more than thirty days', '2026-09-22', '2026-10-22'],
  ['more than 120 days ahead', '2026-12-31', '2027-01-20'],
  ['a holiday only (rule 36)', '2026-10-01', '2026-10-07'],
  ['fewer half-days than it takes', '2026-09-22', '2026-09-22', 3],
])('households are not asked about %s', (_, from, until, halfDays = 1) => {
  expect(ask(from, until, halfDays)).toEqual({ ok: false, code: 'works_days_invalid' })
})

test.each([
  ['all of it', `${lastYear + 1}-01-04`, `${lastYear + 1}-01-20`],
  ['what follows the only start', `${lastYear}-12-30`, `${lastYear}-12-31`],
])('a year whose holidays are not out is named where it holds %s (rule 36)', (_, from, until) => {
  const asked = checkAsk({ from, until, halfDays: 4 }, PLAIN, new Date(`${lastYear}-12-01T12:00:00+08:00`))
  expect(asked).toEqual({ ok: false, code: 'calendar_unknown', detail: { year: `${lastYear + 1}` } })
})
