import { execFileSync } from 'node:child_process'
import { withExams } from '../../test/support/day-rules'
import { dayKind, yearsToEnter } from './day-kind'
import { checkNoisyHours } from './lawful-hours'

const EXAMS = [{ from: '2026-06-07', until: '2026-06-10', name: '高考' }]
const morning = (on: string) => ({ on, from: '08:00', to: '12:00' })
const HOURS = '《北京市环境噪声污染防治办法》第三十五条'
const EXAM = '《北京市环境噪声污染防治办法》第十七条'

describe('hours in which works may make noise (rule 36)', () => {
  test.each([
    ['a workday morning', morning('2026-11-27')],
    ['a workday afternoon', { on: '2026-11-27', from: '14:00', to: '18:00' }],
    ['a part of a half-day', { on: '2026-11-27', from: '09:15', to: '10:00' }],
    ['a make-up Saturday', morning('2026-10-10')],
    ['a make-up Sunday', morning('2026-09-20')],
    ['the workday after an exam', morning('2026-06-11')],
  ])('%s is allowed (rule 36)', (_, window) => {
    expect(checkNoisyHours(window, withExams(EXAMS), null)).toEqual({ ok: true, value: null })
  })

  test.each([
    ['a public holiday', morning('2026-10-01'), 'holiday', '国庆节', HOURS],
    ['the Monday of a holiday', morning('2026-02-23'), 'holiday', '春节', HOURS],
    ['an exam day that is a workday', morning('2026-06-08'), 'exam', '高考', EXAM],
    ['an exam day that is a Sunday', morning('2026-06-07'), 'exam', '高考', EXAM],
    ['a Sunday', morning('2026-11-29'), 'weekend', '', HOURS],
    ['a plain Saturday', morning('2026-11-28'), 'weekend', '', HOURS],
    ['over the lunch break', { on: '2026-11-27', from: '11:30', to: '14:30' }, 'hours', '', HOURS],
    ['inside the lunch break', { on: '2026-11-27', from: '12:30', to: '13:00' }, 'hours', '', HOURS],
    ['before eight', { on: '2026-11-27', from: '07:59', to: '09:00' }, 'hours', '', HOURS],
    ['after six', { on: '2026-11-27', from: '17:00', to: '18:01' }, 'hours', '', HOURS],
    ['a whole working day at once', { on: '2026-11-27', from: '08:00', to: '18:00' }, 'hours', '', HOURS],
    ['an end before its beginning', { on: '2026-11-27', from: '11:00', to: '09:00' }, 'hours', '', HOURS],
  ])('%s is refused with the article named (rule 36)', (_, window, why, name, article) => {
    const detail = { article, why, name }
    expect(checkNoisyHours(window, withExams(EXAMS), null)).toEqual({ ok: false, code: 'noisy_hours_unlawful', detail })
  })

  test.each([
    ['with a reason is let through', '三层立管爆裂', true],
    ['without a reason is refused', null, false],
    ['with an empty reason is refused', '  ', false],
  ])('an emergency repair on a holiday %s (rule 36)', (_, reason, isOk) => {
    expect(checkNoisyHours(morning('2026-10-01'), withExams(EXAMS), reason).ok).toBe(isOk)
  })

  test('a year whose holidays are not out is refused rather than guessed (rule 36)', () => {
    const refusal = { ok: false, code: 'calendar_unknown', detail: { year: '2099' } }
    expect(checkNoisyHours(morning('2099-03-04'), withExams(EXAMS), null)).toEqual(refusal)
    expect(dayKind('2003-03-04')).toEqual({ kind: 'unknown' })
    expect(yearsToEnter('2026-12-20', '2099-01-10').at(-1)).toBe('2099')
    expect(yearsToEnter('2026-11-20', '2026-12-10')).toEqual([])
  })

  const years = [
    { year: '2099', off: [{ from: '2099-10-01', until: '2099-10-07', name: '国庆节' }], work: ['2099-10-10'] },
  ]
  test.each([
    ['a day off', '2099-10-02', { kind: 'holiday', name: '国庆节' }],
    ['a make-up Saturday', '2099-10-10', { kind: 'workday' }],
    ['a plain Saturday', '2099-10-17', { kind: 'weekend' }],
    ['a plain Monday', '2099-10-12', { kind: 'workday' }],
  ])('staff enter the arrangement of a year that the library does not carry: %s (rule 36)', (_, day, kind) => {
    expect(dayKind(day, years)).toEqual(kind)
    expect(dayKind(day)).toEqual({ kind: 'unknown' })
  })

  test('of a year the library carries, what somebody entered changes nothing (rule 36)', () => {
    expect(dayKind('2026-10-02', [{ year: '2026', off: [], work: ['2026-10-02'] }])).toMatchObject({ kind: 'holiday' })
  })
})

test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
  'a make-up Saturday stays on its day on a machine in %s',
  (TZ) => {
    const ask =
      "const { dayKind } = require('./domain/works/day-kind.ts'); console.log(dayKind('2026-10-10').kind, dayKind('2026-10-11').kind)"
    const env = { ...process.env, TZ }
    const said = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', ask], { env, encoding: 'utf8' })
    expect(said.trim()).toBe('workday weekend')
  },
)
