import type { Forecast } from '@chuanmen/types/figures'
import { coverageWords, earlierWords, forecastWords, type KnownForecast, untilClose } from './forecast'

const known: KnownForecast = {
  isKnown: true,
  from: '2026-11-22',
  points: [
    { days: 7, low: 60, mid: 62, high: 65 },
    { days: 14, low: 61, mid: 65, high: 70 },
    { days: 28, low: 63, mid: 70, high: 80 },
  ],
  learned: { days: 14, agreed: 23 },
}
const now = { households: 198, agreed: 180, areaCentiSqm: 0, agreedAreaCentiSqm: 0, risers: 99, complete: 58 }
const round = { roundId: 'r', title: '', opensAt: '2026-11-01T01:00:00Z', closesAt: '2026-12-20T10:00:00Z' }
const stand = (complete: number) => ({
  days: [{ on: '2026-11-22', agreed: 180, agreedAreaCentiSqm: 0, complete: 58 }],
  now: { ...now, complete },
})
const say = (
  forecast: Forecast | null,
  part: { isClosed?: boolean; closesAt?: string } = {},
  complete = now.complete,
) => forecastWords({ round: { ...round, isClosed: false, ...part }, forecast, ...stand(complete) })

test('what may come is a range, with how sure and until which day', () => {
  expect(coverageWords).toBe('八成把握')
  expect(say({ ...known, points: [{ days: 28, low: 58, mid: 64, high: 71 }] })).toBe(
    '照这两周的速度，到 12月20日 大约 58～71 串（八成把握）。',
  )
})

test('nothing is said beyond the round’s last day; between two nights’ days the range leans to the wider side', () => {
  expect(untilClose(known, stand(58), '2026-12-10T10:00:00Z').at(-1)).toEqual({ days: 18, low: 61, mid: 66, high: 73 })
  expect(untilClose(known, stand(58), '2026-11-24T10:00:00Z')).toEqual([{ days: 2, low: 58, mid: 59, high: 60 }])
  expect(untilClose(known, stand(58), '2026-12-06T10:00:00Z')).toHaveLength(2)
  expect(untilClose(known, stand(58), '2027-02-01T10:00:00Z')).toHaveLength(3)
})

test('what was gained since the night is no longer in doubt', () => {
  const ends = (complete: number) => untilClose(known, stand(complete), '2027-02-01T10:00:00Z').at(-1)
  expect(ends(58)).toEqual({ days: 28, low: 63, mid: 70, high: 80 })
  expect(ends(72)).toEqual({ days: 28, low: 72, mid: 72, high: 80 })
  // Fewer than then: some withdrew, and the night's range is not raised.
  expect(ends(50)).toEqual({ days: 28, low: 63, mid: 70, high: 80 })
  expect(say(known, {}, 85)).toBe('今天已经有 85 串，比昨夜推算的还多，今夜重新推算。')
})

test('a range of one number is that number', () => {
  expect(say({ ...known, points: [{ days: 28, low: 60, mid: 60, high: 60 }] })).toContain('大约 60 串（')
})

test('of too little it says so, and how much it would take', () => {
  expect(say({ isKnown: false, days: 14, agreed: 3, needed: 10 })).toBe(
    '最近动静太少，还说不准：这两周有 3 户同意，满 10 户才推算。',
  )
})

test.each([
  ['the round is over', say(known, { isClosed: true })],
  ['its last day is over', say(known, { closesAt: '2026-11-20T10:00:00Z' })],
  ['everything is complete', say(known, {}, 99)],
  ['no night has gone by', say(null)],
])('it says nothing when %s', (_when, words) => {
  expect(words).toBeNull()
})

test('the days between are told on demand, without the one the headline tells', () => {
  expect(earlierWords(known, known.points)).toEqual(['到 11月29日 60～65 串', '到 12月6日 61～70 串'])
})
