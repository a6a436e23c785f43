import fc from 'fast-check'
import { withExams } from '../../test/support/day-rules'
import type { Stage } from '../../types/works'
import { type StageKind, stageKinds } from '../../types/works-words'
import { checkNoisyHours } from './lawful-hours'
import { layOut } from './lay-out'
import { moveStage } from './move-stages'
import { workingHalfDays } from './working-half-days'

const EXAMS = [{ from: '2026-12-14', until: '2026-12-14', name: '期末统考' }]
/** Tuesday evening; the slot is on Wednesday morning. */
const now = new Date('2026-12-08T20:00:00+08:00')
const laidOut = (length = 1): Stage[] => {
  const stages = layOut({
    start: { on: '2026-12-09', half: 'am' },
    length,
    kind: 'kitchenWater',
    rules: withExams(EXAMS),
  })
  if (!stages.ok) throw new Error(stages.code)
  return stages.value
}
const reported = (states: Partial<Record<StageKind, Stage['state']>>, stages = laidOut()): Stage[] =>
  stages.map((stage) => ({ ...stage, state: states[stage.kind] ?? stage.state }))
type Window = Parameters<typeof moveStage>[1]
const move = (window: Window, stages = laidOut(), more: Partial<Parameters<typeof moveStage>[2]> = {}) =>
  moveStage(stages, window, { rules: withExams(EXAMS), emergencyReason: null, now, ...more })
const shown = (result: ReturnType<typeof move>) =>
  result.ok
    ? result.value.slice(1).map(({ kind, on, from, to }) => `${kind} ${on.slice(8)} ${from}–${to}`)
    : result.code

test('a step moved where nothing follows too soon moves alone', () => {
  expect(shown(move({ kind: 'accept', on: '2026-12-15', from: '09:00', to: '10:00' }))).toEqual([
    'protection 09 08:00–08:30',
    'cut 09 08:30–09:30',
    'replace 09 09:30–11:30',
    'test 09 11:30–12:00',
    'restore 10 08:00–12:00',
    'clean 10 14:00–18:00',
    'accept 15 09:00–10:00',
  ])
})

test('the pipe is open: what follows in the slot goes on as soon as the working hours have room', () => {
  expect(shown(move({ kind: 'replace', on: '2026-12-09', from: '10:00', to: '12:00' })).slice(2)).toEqual([
    'replace 09 10:00–12:00',
    'test 09 14:00–14:30',
    'restore 10 08:00–12:00',
    'clean 10 14:00–18:00',
    'accept 11 08:00–12:00',
  ])
  expect(shown(move({ kind: 'replace', on: '2026-12-09', from: '16:00', to: '18:00' })).slice(3, 4)).toEqual([
    'test 10 08:00–08:30',
  ])
})

test('whatever comes along with a window is no part of the moved step', () => {
  const asked = { what: 'stage', kind: 'accept', on: '2026-12-15', from: '09:00', to: '10:00' } as const
  const moved = move(asked)
  const before = laidOut().at(-1)
  expect(moved).toMatchObject({ ok: true, value: expect.any(Array) })
  expect(moved.ok && moved.value.at(-1)).toEqual({ ...before, on: '2026-12-15', from: '09:00', to: '10:00' })
})

test('other steps are pushed on with their clock times, over weekends and exams (rule 36)', () => {
  expect(shown(move({ kind: 'test', on: '2026-12-10', from: '09:00', to: '10:00' })).slice(3)).toEqual([
    'test 10 09:00–10:00',
    'restore 11 08:00–12:00',
    'clean 11 14:00–18:00',
    'accept 15 08:00–12:00',
  ])
})

test.each<[string, Window, string, Stage[]?]>([
  ['is done', { kind: 'cut', on: '2026-12-10', from: '08:00', to: '09:00' }, 'stage_over', reported({ cut: 'done' })],
  ['would end before it begins', { kind: 'cut', on: '2026-12-10', from: '09:00', to: '09:00' }, 'malformed'],
  ['would begin in the past', { kind: 'survey', on: '2026-12-08', from: '19:00', to: '21:00' }, 'works_overdue'],
  [
    'would begin before an earlier one ends',
    { kind: 'replace', on: '2026-12-09', from: '09:00', to: '11:00' },
    'works_order',
  ],
  [
    'would make noise over lunch (rule 36)',
    { kind: 'cut', on: '2026-12-09', from: '11:00', to: '13:00' },
    'noisy_hours_unlawful',
  ],
  [
    'would make noise on an exam day (rule 36)',
    { kind: 'restore', on: '2026-12-14', from: '08:00', to: '12:00' },
    'noisy_hours_unlawful',
  ],
  [
    'of the slot would cross two halves, for which its crew is not booked',
    { kind: 'test', on: '2026-12-09', from: '11:30', to: '15:00' },
    'noisy_hours_unlawful',
  ],
  [
    'would fall into a year whose holidays are not out (rule 36)',
    { kind: 'restore', on: '2099-03-04', from: '08:00', to: '12:00' },
    'calendar_unknown',
  ],
])('a step is refused that %s', (_, window, code, stages = laidOut()) => {
  expect(move(window, stages)).toMatchObject({ ok: false, code })
})

test('a step without noise may stand outside of the hours, one with noise only in an emergency (rule 36)', () => {
  expect(move({ kind: 'accept', on: '2026-12-12', from: '18:00', to: '19:00' }).ok).toBe(true)
  const night: Window = { kind: 'restore', on: '2026-12-12', from: '18:00', to: '19:00' }
  expect(move(night).ok).toBe(false)
  expect(move(night, laidOut(), { emergencyReason: '墙体漏水' }).ok).toBe(true)
})

test('a step that is on may take longer although it began in the past', () => {
  const stages = reported({ survey: 'done', protection: 'done', cut: 'done', replace: 'underway' })
  const at = { now: new Date('2026-12-09T10:30:00+08:00') }
  expect(move({ kind: 'replace', on: '2026-12-09', from: '09:30', to: '12:00' }, stages, at).ok).toBe(true)
  expect(move({ kind: 'replace', on: '2026-12-09', from: '09:30', to: '10:00' }, stages, at)).toMatchObject({
    code: 'works_overdue',
  })
})

test('wherever a step is moved, steps stay in order and noise stays lawful (rule 36)', () => {
  const halfDays = workingHalfDays('2026-12-09', '2026-12-31', withExams(EXAMS))
  const clock = (half: 'am' | 'pm', quarter: number) =>
    `${String((half === 'am' ? 8 : 14) + quarter).padStart(2, '0')}:00`
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 3, 4),
      fc.array(fc.tuple(fc.constantFrom(...stageKinds), fc.constantFrom(...halfDays), fc.nat(3), fc.nat(3)), {
        minLength: 1,
        maxLength: 6,
      }),
      (length, moves) => {
        let stages = laidOut(length)
        for (const [kind, { on, half }, from, more] of moves) {
          const to = Math.min(4, from + 1 + more)
          const result = move({ kind, on, from: clock(half, from), to: clock(half, to) }, stages)
          if (result.ok) stages = result.value
        }
        const times = stages.flatMap(({ on, from, to }) => [`${on} ${from}`, `${on} ${to}`])
        expect([...times].sort()).toEqual(times)
        for (const stage of stages.filter(({ isNoisy }) => isNoisy))
          expect(checkNoisyHours(stage, withExams(EXAMS), null).ok).toBe(true)
      },
    ),
  )
})
