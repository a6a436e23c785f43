import type { Stage } from '../../types/works'
import { slipReasons, slipWords } from '../../types/works-words'
import { mayPush } from './policy'

const cut = { kind: 'cut', on: '2026-12-09', from: '08:30' } as Stage
const push = (on: string, from: string, why: string = slipWords.material) =>
  mayPush([cut], { kind: 'cut', on, from }, why)

test.each([
  ['to a later day', push('2026-12-10', '08:00'), undefined],
  ['to a later hour', push('2026-12-09', '09:00'), undefined],
  ['not at all, for it only takes longer', push('2026-12-09', '08:30'), undefined],
  ['to an earlier hour', push('2026-12-09', '08:00'), 'not_allowed'],
  ['to an earlier day', push('2026-12-08', '16:00'), 'not_allowed'],
  ['for a reason of its own words', push('2026-12-10', '08:00', '101 不开门'), 'slip_reason_unlisted'],
])('a crew that moves a step %s', (_, result, code) => {
  expect(result.ok ? undefined : result.code).toBe(code)
})

test('every listed reason may be named (rule 12)', () => {
  expect(slipReasons.map((reason) => push('2026-12-10', '08:00', slipWords[reason]).ok)).not.toContain(false)
})
