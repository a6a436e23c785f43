import { PLAIN } from '../../test/support/day-rules'
import type { HalfDay, Stage } from '../../types/works'
import type { StageKind } from '../../types/works-words'
import { stagesFrom } from './stages-from'

/** A Monday, seven in the morning in Beijing. */
const now = new Date('2026-12-07T07:00:00+08:00')
type Asked = Parameters<typeof stagesFrom>[0]
const from = (start: HalfDay, more: Partial<Asked> = {}, before: Stage[] = []) =>
  stagesFrom({ start, length: 1, kind: 'kitchenWater', rules: PLAIN, emergencyReason: null, now, ...more }, before)
const stages = (...asked: Parameters<typeof from>): Stage[] => {
  const result = from(...asked)
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const window = (list: Stage[], kind: StageKind) => {
  const stage = list.find((one) => one.kind === kind)
  return `${stage?.on.slice(5)} ${stage?.from}–${stage?.to}`
}
const reported = (list: Stage[], states: Partial<Record<StageKind, Stage['state']>>): Stage[] =>
  list.map((stage) => ({ ...stage, state: states[stage.kind] ?? stage.state }))

const wednesday: HalfDay = { on: '2026-12-09', half: 'am' }

test.each<[string, HalfDay, string]>([
  ['a day that is over', { on: '2026-12-04', half: 'am' }, 'works_overdue'],
  ['a day that is over and was no working day', { on: '2026-12-06', half: 'am' }, 'works_overdue'],
  ['a Saturday (rule 36)', { on: '2026-12-12', half: 'am' }, 'noisy_hours_unlawful'],
  ['a year whose holidays are not out (rule 36)', { on: '2099-03-04', half: 'am' }, 'calendar_unknown'],
])('works are not set to %s', (_, start, code) => {
  expect(from(start)).toMatchObject({ ok: false, code })
})

test('an emergency may stand on a Saturday and go on on the Sunday, never in the past (rule 36)', () => {
  const burst = { emergencyReason: '立管爆裂', length: 4 }
  const list = stages({ on: '2026-12-12', half: 'am' }, burst)
  expect([window(list, 'protection'), window(list, 'test')]).toEqual(['12-12 08:00–12:00', '12-13 14:00–18:00'])
  expect(window(list, 'restore')).toBe('12-14 08:00–12:00')
  expect(from({ on: '2026-12-06', half: 'pm' }, burst)).toMatchObject({ code: 'works_overdue' })
})

test.each<[string, HalfDay, string]>([
  ['stands on the working day before', wednesday, '12-08 14:00–18:00'],
  ['of tomorrow can still be today', { on: '2026-12-08', half: 'am' }, '12-07 14:00–18:00'],
  ['of today is the half hour before the slot', { on: '2026-12-07', half: 'pm' }, '12-07 13:30–14:00'],
])('a survey %s', (_, start, expected) => {
  expect(window(stages(start), 'survey')).toBe(expected)
})

describe('works moved as a whole', () => {
  const stood = stages(wednesday)

  test('keep a survey that was done, where it was done', () => {
    const moved = stages({ on: '2026-12-11', half: 'pm' }, {}, reported(stood, { survey: 'done' }))
    expect([window(moved, 'survey'), moved[0]?.state]).toEqual(['12-08 14:00–18:00', 'done'])
    expect(window(moved, 'cut')).toBe('12-11 14:30–15:30')
  })

  test('take no survey to a day after their slot: what was done early stays done', () => {
    const late = stages({ on: '2026-12-16', half: 'am' })
    const moved = stages({ on: '2026-12-10', half: 'am' }, {}, reported(late, { survey: 'done' }))
    expect([window(moved, 'survey'), moved[0]?.state]).toEqual(['12-09 14:00–18:00', 'done'])
  })

  test.each<[string, Partial<Record<StageKind, Stage['state']>>, boolean]>([
    ['nothing has begun', {}, true],
    ['protection was begun in vain', { survey: 'done', protection: 'underway' }, true],
    ['protection is done', { survey: 'done', protection: 'done' }, false],
    ['the pipe is being cut', { survey: 'done', cut: 'underway' }, false],
  ])('are moved or refused: %s', (_, states, isOk) => {
    const result = from({ on: '2026-12-11', half: 'am' }, {}, reported(stood, states))
    expect(result.ok ? null : result.code).toBe(isOk ? null : 'stage_over')
    if (result.ok) expect(result.value.slice(1).every(({ state }) => state === 'planned')).toBe(true)
  })
})
