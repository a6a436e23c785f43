import { FORECAST_AGREED_MIN, FORECAST_BACK_DAYS } from '../../types/limits'
import type { FlatState } from '../../types/tally'
import { dayAfter } from '../consent/beijing-day'
import { forecastOf } from './forecast'
import { seededRandom, seedOf } from './random'
import type { ForecastStairwell } from './structure'

const FIRST = '2026-10-01'
const TODAY = '2026-10-20'
type States = ForecastStairwell['households'][string]['states']

/** A stairwell of one pipe per six households; each agreed on the day of the campaign given for it, null: not yet. */
const stairwell = (agreedOn: (number | null)[], { isLocked = false, state = 'pending' as FlatState } = {}) => {
  const ids = agreedOn.map((_, at) => `f${at}`)
  const open = ids.filter((_, at) => agreedOn[at] === null)
  const states = agreedOn.map(
    (day): States => [
      { on: FIRST, state: 'pending' },
      ...(day !== null
        ? [{ on: dayAfter(FIRST, day), state: 'agreed' as const }]
        : state === 'pending'
          ? []
          : [{ on: dayAfter(FIRST, 1), state }]),
    ],
  )
  const risers = Array.from({ length: Math.ceil(ids.length / 6) }, (_, at) => {
    const flatIds = ids.slice(at * 6, at * 6 + 6)
    return { flatIds, missing: flatIds.filter((id) => open.includes(id)), isLocked }
  })
  return { households: Object.fromEntries(ids.map((id, at) => [id, { states: states[at] as States }])), risers }
}
/** Two thirds agreed, as many each day. */
const lively = (state: FlatState = 'pending') =>
  stairwell(
    Array.from({ length: 90 }, (_, at) => (at % 3 === 2 ? null : at % 20)),
    { state },
  )
const make = (stairwells: ForecastStairwell[], seed = 1) => forecastOf(stairwells, TODAY, seededRandom(seed))
const known = (stairwells: ForecastStairwell[], seed = 1) => {
  const forecast = make(stairwells, seed)
  if (!forecast.isKnown) throw new Error('it does not know')
  return forecast
}

test('below so many agreements of late it says that it does not know, and how many it would take', () => {
  const few = stairwell([...Array.from({ length: FORECAST_AGREED_MIN - 1 }, () => 12), null, null])
  expect(make([few])).toEqual({
    isKnown: false,
    days: FORECAST_BACK_DAYS,
    agreed: FORECAST_AGREED_MIN - 1,
    needed: FORECAST_AGREED_MIN,
  })
  expect(make([stairwell(Array.from({ length: FORECAST_AGREED_MIN }, () => 12))]).isKnown).toBe(true)
})

test('agreements of long ago do not count', () => {
  expect(make([stairwell(Array.from({ length: 60 }, () => 2))]).isKnown).toBe(false)
})

test('a young round is judged by the days it has had', () => {
  const fresh = stairwell(Array.from({ length: 30 }, (_, at) => (at < 15 ? at % 5 : null)))
  const forecast = forecastOf([fresh], dayAfter(FIRST, 4), seededRandom(1))
  expect(forecast).toMatchObject({ isKnown: true, learned: { days: 5, agreed: 15 } })
})

test('it looks four weeks ahead, week by week, in ranges that begin where the day ended and widen', () => {
  const early = stairwell(Array.from({ length: 240 }, (_, at) => (at % 8 < 3 ? at % 20 : null)))
  const { points, from } = known([early])
  expect(from).toBe(TODAY)
  expect(points.map(({ days }) => days)).toEqual([7, 14, 21, 28])
  for (const { low, mid, high } of points) expect([low, mid, high]).toEqual([low, mid, high].sort((a, b) => a - b))
  expect(points.map(({ mid }) => mid)).toEqual(points.map(({ mid }) => mid).sort((a, b) => a - b))
  const widths = points.map(({ low, high }) => high - low)
  expect(widths[0]).toBeLessThan(10)
  expect(widths[3]).toBeGreaterThan(widths[0] ?? 0)
  expect(points[3]?.high).toBeLessThanOrEqual(40)
})

test('the same estate and day give the same forecast, other seeds nearly the same', () => {
  expect(make([lively()], 7)).toEqual(make([lively()], 7))
  const middles = [1, 2, 3].map((seed) => known([lively()], seed).points[1]?.mid ?? 0)
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1)
})

test('where everybody has agreed it stays so but for who takes it back', () => {
  const { points } = known([stairwell(Array.from({ length: 60 }, () => 15))])
  expect(points[0]).toMatchObject({ mid: 10, high: 10 })
  expect(points[0]?.low).toBeGreaterThanOrEqual(9)
})

test('a pipe whose works are locked stays complete, whoever takes what back', () => {
  const all = Array.from({ length: 60 }, () => 15)
  const withdrawn = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `w${at}`,
      {
        states: [
          { on: FIRST, state: 'agreed' as const },
          { on: dayAfter(FIRST, 6 + (at % 14)), state: 'pending' as const },
        ],
      },
    ]),
  )
  const unrest = { households: withdrawn, risers: [] }
  expect(known([stairwell(all), unrest]).points[3]?.low).toBeLessThan(10)
  expect(known([stairwell(all, { isLocked: true }), unrest]).points[3]?.low).toBe(10)
})

test('who said no comes later than who has not answered', () => {
  const [silent, refusing] = [known([lively()]), known([lively('refused')])]
  const others = stairwell(Array.from({ length: 60 }, () => null))
  const renamed = {
    households: Object.fromEntries(Object.entries(others.households).map(([id, one]) => [`o${id}`, one])),
    risers: [],
  }
  // With others still to be asked, the no is left for last.
  const beside = (state: FlatState) => known([lively(state), renamed]).points[3]?.mid ?? 0
  expect(silent.points[3]?.mid).toBeGreaterThanOrEqual(refusing.points[3]?.mid ?? 0)
  expect(beside('pending')).toBeGreaterThan(beside('refused'))
})

test('a new text that asks everybody anew is not taken for withdrawals', () => {
  const asked = stairwell(Array.from({ length: 60 }, () => 3))
  const anew = {
    ...asked,
    households: Object.fromEntries(
      Object.entries(asked.households).map(([id, { states }]) => [
        id,
        {
          states: [
            ...states,
            { on: dayAfter(FIRST, 10), state: 'pending' as const },
            { on: dayAfter(FIRST, 12), state: 'agreed' as const },
          ],
        },
      ]),
    ),
  }
  expect(known([anew]).points[3]?.low).toBeGreaterThanOrEqual(8)
})

test('a seed depends on every letter', () => {
  expect(new Set(['round1 2026-10-20', 'round1 2026-10-21', 'round2 2026-10-20'].map(seedOf)).size).toBe(3)
})
