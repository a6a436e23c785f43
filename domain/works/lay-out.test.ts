import calendar from 'chinese-days/dist/chinese-days.json'
import { PLAIN, withExams } from '../../test/support/day-rules'
import type { RiserKind } from '../../types/riser'
import type { HalfDay, Stage } from '../../types/works'
import { checkNoisyHours } from './lawful-hours'
import { layOut, waterStopOf } from './lay-out'
import { workingHalfDays } from './working-half-days'

const stagesFrom = (start: HalfDay, length: number, kind: RiserKind = 'kitchenWater', examDays: [] = []): Stage[] => {
  const stages = layOut({ start, length, kind, rules: withExams(examDays) })
  if (!stages.ok) throw new Error(stages.code)
  return stages.value
}
const short = (stages: Stage[]) => stages.map(({ kind, on, from, to }) => `${kind} ${on.slice(5)} ${from}–${to}`)

describe('the steps of one riser', () => {
  test('one half-day holds protection, cut, replacement and test; the rest stands on the working days around it', () => {
    expect(short(stagesFrom({ on: '2026-11-27', half: 'am' }, 1))).toEqual([
      'survey 11-26 14:00–18:00',
      'protection 11-27 08:00–08:30',
      'cut 11-27 08:30–09:30',
      'replace 11-27 09:30–11:30',
      'test 11-27 11:30–12:00',
      'restore 11-30 08:00–12:00',
      'clean 11-30 14:00–18:00',
      'accept 12-01 08:00–12:00',
    ])
  })

  test('a slot over a holiday goes on at the next working half-day', () => {
    expect(short(stagesFrom({ on: '2026-09-30', half: 'pm' }, 2)).slice(0, 6)).toEqual([
      'survey 09-29 14:00–18:00',
      'protection 09-30 14:00–15:00',
      'cut 09-30 15:00–18:00',
      'replace 10-08 08:00–11:00',
      'test 10-08 11:00–12:00',
      'restore 10-09 08:00–12:00',
    ])
  })

  const starts = workingHalfDays('2026-05-01', '2026-10-31', PLAIN)
  test.each([1, 2, 3, 4])(
    'every noisy step of a slot of %i half-days is lawful, and steps follow each other (rule 36)',
    (length) => {
      for (const start of starts) {
        const stages = stagesFrom(start, length)
        for (const stage of stages.filter(({ isNoisy }) => isNoisy))
          expect(checkNoisyHours(stage, PLAIN, null).ok).toBe(true)
        const times = stages.flatMap(({ on, from, to }) => [`${on} ${from}`, `${on} ${to}`])
        expect([...times].sort()).toEqual(times)
        const used = new Set(stages.slice(1, 5).map(({ on, from }) => `${on} ${from < '13:00' ? 'am' : 'pm'}`))
        expect(used.size).toBe(length)
      }
    },
  )

  test.each<[RiserKind, string[]]>([
    ['kitchenWater', ['cut', 'replace', 'test']],
    ['bathroomWater', ['cut', 'replace', 'test']],
    ['kitchenDrain', []],
    ['bathroomDrain', []],
  ])('%s stops the water at %j', (kind, dry) => {
    const stages = stagesFrom({ on: '2026-11-27', half: 'am' }, 2, kind)
    expect(stages.filter(({ stopsWater }) => stopsWater).map((stage) => stage.kind)).toEqual(dry)
    expect(waterStopOf(stages)).toEqual(
      dry.length === 0 ? null : { from: { on: '2026-11-27', from: '09:00' }, until: { on: '2026-11-27', to: '18:00' } },
    )
  })

  test('a slot that starts on a Sunday is refused with the article named (rule 36)', () => {
    expect(
      layOut({ length: 1, kind: 'kitchenWater', rules: PLAIN, start: { on: '2026-11-29', half: 'am' } }),
    ).toMatchObject({
      ok: false,
      code: 'noisy_hours_unlawful',
      detail: { why: 'weekend' },
    })
  })

  test('a slot whose last step falls into a year without holidays is refused (rule 36)', () => {
    const lastYear = Math.max(...Object.keys(calendar.holidays).map((day) => Number(day.slice(0, 4))))
    const last = workingHalfDays(`${lastYear}-12-20`, `${lastYear}-12-31`, PLAIN).at(-2) as HalfDay
    expect(layOut({ start: last, length: 1, kind: 'kitchenWater', rules: PLAIN })).toEqual({
      ok: false,
      code: 'calendar_unknown',
      detail: { year: String(lastYear + 1) },
    })
  })
})
