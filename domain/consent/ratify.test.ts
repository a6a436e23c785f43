import { RATIFY_DAYS } from '../../types/limits'
import { canRatify, ratifyUntil } from './ratify'

const TEXT = 'a'.repeat(64)
const PREPARED = new Date('2026-10-01T01:00:00Z')
const after = (days: number, ms = 0) => new Date(PREPARED.getTime() + days * 86_400_000 + ms)
const prepared = { expiresAt: ratifyUntil(PREPARED), textHash: TEXT }

test('an owner has thirty days (rule 30)', () => {
  expect(RATIFY_DAYS).toBe(30)
  expect(ratifyUntil(PREPARED)).toEqual(new Date('2026-10-31T01:00:00Z'))
})

test.each([
  ['can be ratified at once', after(0), TEXT, true],
  ['can be ratified on the 30th day', after(29), TEXT, true],
  ['can be ratified in the last moment of the 30 days', after(30, -1), TEXT, true],
  ['lapses when the 30 days are over', after(30), TEXT, false],
  ['stays lapsed', after(31), TEXT, false],
  ['cannot be ratified to another text', after(0), 'b'.repeat(64), false],
])('what was prepared without power %s (rule 30)', (_what, now, text, can) => {
  expect(canRatify(prepared, text, now)).toBe(can)
})
