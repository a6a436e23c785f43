import { metresApart } from './metres'
import { mondayOf } from './problem'
import { arcCost, CHANGED, LEFT_OUT, loadStep, penaltyOf } from './weights'

const at = (building: string, stairwellId = building, estateId = 'here') => ({ estateId, building, stairwellId })

test.each([
  ['the same stairwell', at('3号楼', 'x'), at('3号楼', 'x'), 0],
  ['the same building', at('3号楼', 'x'), at('3号楼', 'y'), 30],
  ['the next building', at('3号楼'), at('4号楼'), 60],
  ['five buildings on', at('3号楼'), at('8号楼'), 300],
  ['the far end', at('1号楼'), at('40号楼'), 600],
  ['another part of the building of that number', at('3号楼'), at('3号楼甲座'), 60],
  ['a building without a number', at('3号楼'), at('甲楼'), 300],
  ['another estate', at('3号楼', 'x'), at('3号楼', 'x', 'there'), 1_500],
  ['nobody knows where', null, at('3号楼'), 300],
])('from home to %s', (_, home, there, metres) => {
  expect(metresApart(home, there)).toBe(metres)
})

test('a proposal is changed for somebody who would go without, never for a shorter way', () => {
  const dearest = arcCost({ metres: metresApart(at('1'), at('1', '1', 'there')), isKnown: false, by: 'service' })
  expect(CHANGED).toBeGreaterThan(dearest)
  expect(LEFT_OUT).toBeGreaterThan(30 * CHANGED)
})

test('each more task of a week is dearer than the one before', () => {
  const steps = [0, 1, 2, 3, 4].map(loadStep)
  for (const [nth, step] of steps.entries()) if (nth > 0) expect(step).toBeGreaterThan(steps[nth - 1] as number)
})

test.each([
  ['plain', { isUrgent: false, isHealth: false, isPinned: false }, 1],
  ['of health', { isUrgent: false, isHealth: true, isPinned: false }, 2],
  ['urgent', { isUrgent: true, isHealth: false, isPinned: false }, 4],
  ['urgent and of health', { isUrgent: true, isHealth: true, isPinned: false }, 8],
  ['pinned', { isUrgent: false, isHealth: false, isPinned: true }, 17],
])('a task that is %s', (_, facts, penalty) => {
  expect(penaltyOf(facts)).toBe(penalty)
})

test.each([
  ['2026-10-01', '2026-09-28'],
  ['2026-10-04', '2026-09-28'],
  ['2026-10-05', '2026-10-05'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})
