import { obstacles } from '../../types/door-words'
import { CASES_MIN, CASES_PRIOR } from '../../types/limits'
import { calibrate } from './calibrate'
import { DEFAULT_DOOR_TABLE as table } from './default-table'

const silent = table.byObstacle.silent.chance
const counted = (cases: number, won: number, exposure = cases * 100) =>
  calibrate(table, { silent: { cases, won, believed: cases * silent, exposure } }).silent

test('without outcomes every line says what the table says, and that it does not know', () => {
  const calibration = calibrate(table, {})
  for (const obstacle of obstacles) {
    const { chance, isKnown, cases, low, high } = calibration[obstacle]
    expect({ chance, isKnown, cases }).toEqual({ chance: table.byObstacle[obstacle].chance, isKnown: false, cases: 0 })
    expect(low).toBeLessThanOrEqual(chance)
    expect(high).toBeGreaterThanOrEqual(chance)
  }
})

test('below the stated number of cases the table stands, from it on the outcomes move it', () => {
  expect(counted(CASES_MIN - 1, 0)).toMatchObject({ isKnown: false, chance: silent })
  expect(counted(CASES_MIN, 0).isKnown).toBe(true)
  expect(counted(CASES_MIN, 0).chance).toBeLessThan(silent)
})

test('the chance is the mean of the outcomes and as many cases as the table weighs', () => {
  const won = 9
  const cases = 24
  const mean = (won + (CASES_PRIOR * silent) / 100) / (cases + CASES_PRIOR)
  expect(counted(cases, won).chance).toBe(Math.round(mean * 100))
})

// scipy.stats.beta.ppf((.1, .9), 4.5 + 9, 5.5 + 15)
test('its interval holds four chances of five', () => {
  expect(counted(24, 9)).toMatchObject({ low: 29, high: 51 })
})

test('more cases of the same share narrow the interval around it', () => {
  const few = counted(20, 4)
  const many = counted(2000, 400)
  expect(many.high - many.low).toBeLessThan((few.high - few.low) / 4)
  expect(many.chance).toBe(20)
})

test('visits that could only find part of it count as that part: being tired is not held against the line itself', () => {
  // Every visit was believed to have half the line's chance, and half of them won as often as that says.
  const halves = counted(200, (200 * silent) / 200, 200 * 50)
  expect(halves.chance).toBe(silent)
  expect(counted(200, (200 * silent) / 200).chance).toBeLessThan(silent)
})

test('more won than the weights allow stays a chance', () => {
  const { chance, low, high } = counted(30, 30, 600)
  expect([chance <= 100, low <= high, high <= 100]).toEqual([true, true, true])
})
