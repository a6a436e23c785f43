import fc from 'fast-check'
import { helpKinds, helpRings } from '../../types/help-words'
import { isUrgentAt, ladderOf } from './ladder'
import { nextRing, rankOf, ringAt, widenedTo } from './rings'

const RAISED = new Date('2026-09-14T01:00:00.000Z')
const inHours = (hours: number): Date => new Date(RAISED.getTime() + hours * 3_600_000)

test('with time left a task begins in its stairwell and is asked of everybody before its window', () => {
  const { ring, ladder } = ladderOf(RAISED, inHours(100), false)
  expect(ring).toBe('stairwell')
  expect(ladder.map((step) => step.ring)).toEqual(['building', 'estate', 'community', 'station', 'staff'])
  expect(ladder.map(({ at }) => (at.getTime() - RAISED.getTime()) / 3_600_000)).toEqual([15, 30, 45, 55, 70])
})

test('asked for months ahead it is asked of everybody within days, not months', () => {
  const { ladder } = ladderOf(RAISED, inHours(60 * 24), false)
  expect(ladder.at(-1)?.at).toEqual(inHours(0.7 * 5 * 24))
})

test.each([
  ['less than a day ahead', 23, false, 'estate', ['community', 'station', 'staff']],
  ['marked urgent', 100, true, 'estate', ['community', 'station', 'staff']],
  ['its window has begun', -1, false, 'staff', []],
] as const)('%s the whole estate is asked at once', (_, hours, isUrgent, first, later) => {
  const { ring, ladder } = ladderOf(RAISED, inHours(hours), isUrgent)
  expect(ring).toBe(first)
  expect(ladder.map((step) => step.ring)).toEqual(later)
})

test('what only stations do begins with them, what no station does skips them', () => {
  const quiet = ladderOf(RAISED, inHours(100), false, 'quiet')
  expect([quiet.ring, ...quiet.ladder.map(({ ring }) => ring)]).toEqual(['station', 'staff'])
  const furniture = ladderOf(RAISED, inHours(100), false, 'furniture')
  expect(furniture.ladder.map(({ ring }) => ring)).toEqual(['building', 'estate', 'community', 'staff'])
})

test('a day is the line of what is urgent', () => {
  expect(isUrgentAt(RAISED, inHours(24))).toBe(false)
  expect(isUrgentAt(RAISED, inHours(23.99))).toBe(true)
})

test('whenever and whatever is asked, rings only widen, by moments that only pass, and end with staff (rule 42)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -48, max: 24 * 60 }),
      fc.boolean(),
      fc.constantFrom(...helpKinds),
      fc.array(fc.integer({ min: 0, max: 24 * 70 })),
      (hours, isUrgent, kind, looks) => {
        const laddered = ladderOf(RAISED, inHours(hours), isUrgent, kind)
        const steps = [{ ring: laddered.ring, at: RAISED }, ...laddered.ladder]
        for (const [index, step] of steps.entries()) {
          const next = steps[index + 1]
          if (next) expect(rankOf(next.ring)).toBeGreaterThan(rankOf(step.ring))
          if (next) expect(next.at.getTime()).toBeGreaterThanOrEqual(step.at.getTime())
        }
        expect(steps.at(-1)?.ring).toBe('staff')
        let ring = laddered.ring
        for (const look of [...looks].sort((one, other) => one - other)) {
          const wider = ringAt({ ...laddered, ring }, inHours(look))
          expect(rankOf(wider)).toBeGreaterThanOrEqual(rankOf(ring))
          ring = wider
        }
        expect(ringAt(laddered, inHours(24 * 71))).toBe('staff')
      },
    ),
  )
})

test('widened by hand it keeps the later moments, and never narrows', () => {
  const laddered = ladderOf(RAISED, inHours(100), false)
  const wide = widenedTo(laddered, 'estate')
  expect(wide.ring).toBe('estate')
  expect(nextRing(wide)).toEqual({ ring: 'community', at: inHours(45) })
  expect(widenedTo(wide, 'building').ring).toBe('estate')
  expect(nextRing({ ...laddered, ring: helpRings.at(-1) ?? 'staff' })).toBeNull()
})
