import fc from 'fast-check'
import { VISIT_BACK_DAYS, VISITS_PER_WEEK } from '../../types/limits'
import type { VisitHow } from '../../types/visit-words'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import { freeFrom, isTooOften, type Recent, stillCounted } from './cap'

const START = Date.parse('2026-09-01T00:00:00+08:00')
const HOUR_MS = 3_600_000
const DAYS = 60
const made = fc.record({
  hour: fc.integer({ min: 0, max: DAYS * 24 - 1 }),
  how: fc.constantFrom<VisitHow>('door', 'call', 'office'),
})
const atHour = (hour: number) => new Date(START + hour * HOUR_MS)

/** Most of one kind in any seven days in a row, counted the long way. */
const most = (all: Recent, how: VisitHow): number => {
  const days = all.filter((one) => one.how === how).map(({ at }) => beijingDay(at))
  let highest = 0
  for (let from = -10; from < DAYS + 10; from++) {
    const first = dayAfter('2026-09-01', from)
    const last = dayAfter(first, 6)
    highest = Math.max(highest, days.filter((day) => day >= first && day <= last).length)
  }
  return highest
}

test('in whatever order visits are written down, no seven days in a row ever hold more than allowed, and none is refused that would fit (rule 43)', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 60 }), (entries) => {
      let kept: Recent = []
      for (const [nth, { hour, how }] of entries.entries()) {
        const one = { visitId: String(nth), how, at: atHour(hour) }
        const isRefused = isTooOften(kept, how, beijingDay(one.at))
        const limit = how === 'office' ? Number.POSITIVE_INFINITY : VISITS_PER_WEEK[how]
        expect(isRefused).toBe(most([...kept, one], how) > limit)
        if (!isRefused) kept = [...kept, one]
      }
      expect(most(kept, 'door')).toBeLessThanOrEqual(VISITS_PER_WEEK.door)
      expect(most(kept, 'call')).toBeLessThanOrEqual(VISITS_PER_WEEK.call)
    }),
    { numRuns: 60 },
  )
})

test('what a plan forgets of old visits never lets one more in: whatever may still be entered is judged as if all were kept (rule 43)', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 40 }), fc.integer({ min: 0, max: VISIT_BACK_DAYS }), (entries, back) => {
      const now = atHour((DAYS - 1) * 24)
      const all = entries.map(({ hour, how }, nth) => ({ visitId: String(nth), how, at: atHour(hour) }))
      const on = dayAfter(beijingDay(now), -back)
      for (const how of ['door', 'call'] as const)
        expect(isTooOften(stillCounted(all, now), how, on)).toBe(isTooOften(all, how, on))
    }),
  )
})

test('the first free day is the first on which one more fits', () => {
  fc.assert(
    fc.property(fc.array(made, { maxLength: 30 }), fc.integer({ min: 0, max: DAYS }), (entries, from) => {
      const all = entries.map(({ hour, how }, nth) => ({ visitId: String(nth), how, at: atHour(hour) }))
      const day = dayAfter('2026-09-01', from)
      const free = freeFrom(all, 'door', day)
      expect(isTooOften(all, 'door', free)).toBe(false)
      for (let before = day; before < free; before = dayAfter(before, 1))
        expect(isTooOften(all, 'door', before)).toBe(true)
    }),
    { numRuns: 50 },
  )
})
