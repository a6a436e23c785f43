import { PLAIN } from '../../test/support/day-rules'
import type { Stage } from '../../types/works'
import { emergencyAfter } from './emergency-after'
import { layOut } from './lay-out'
import { moveStage } from './move-stages'

const early = new Date('2026-12-07T07:00:00+08:00')
/** The water has been off since half past eight. */
const during = new Date('2026-12-09T10:00:00+08:00')
const laidOut = (kind: 'kitchenWater' | 'kitchenDrain' = 'kitchenWater'): Stage[] => {
  const stages = layOut({ start: { on: '2026-12-09', half: 'am' }, length: 1, kind, rules: PLAIN })
  if (!stages.ok) throw new Error(stages.code)
  return stages.value
}
type Window = Parameters<typeof moveStage>[1]
const moved = (stages: Stage[], window: Window): Stage[] => {
  const result = moveStage(stages, window, { rules: PLAIN, emergencyReason: null, now: early })
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const acceptLater: Window = { kind: 'accept', on: '2026-12-14', from: '09:00', to: '10:00' }
const testLater: Window = { kind: 'test', on: '2026-12-09', from: '14:00', to: '14:30' }
const cutLater: Window = { kind: 'cut', on: '2026-12-09', from: '09:00', to: '10:00' }

test.each<[string, Window, { standing?: string; given?: string; now?: Date; kind?: 'kitchenDrain' }, string | null]>([
  ['given with the change is the one', cutLater, { given: '漏水', standing: '爆管' }, '漏水'],
  ['stands as long as the stop stays where it is', acceptLater, { standing: '爆管' }, '爆管'],
  ['goes when the stop moves (rule 37)', cutLater, { standing: '爆管' }, null],
  ['goes when the slot of a drain moves', testLater, { standing: '爆管', kind: 'kitchenDrain' }, null],
  ['there was none, there is none', acceptLater, {}, null],
  ['of a stop that is on and takes longer is why it does', testLater, { now: during }, '接头没到货'],
  ['does not come of itself for a stop that has not begun', testLater, { now: early }, null],
  ['does not come of itself for a stop that begins anew', cutLater, { now: during }, null],
])('the reason of an emergency %s', (_, window, { standing = null, given = null, now = early, kind }, expected) => {
  const before = laidOut(kind)
  const after = moved(before, window)
  expect(emergencyAfter({ before, after, standing, given, why: '接头没到货', now })).toBe(expected)
})
