import fc from 'fast-check'
import { POOL_FEN_MAX } from '../../types/limits'
import { poolRules } from '../../types/pool'
import { mostOf, sharesOf } from './shares'

const flat = (flatId: string, areaCentiSqm: number) => ({ flatId, areaCentiSqm })
const sum = (shares: Record<string, number>) => Object.values(shares).reduce((total, fen) => total + fen, 0)

test.each([
  ['three households share ¥200 evenly', 20_000, 'even', [6667, 6667, 6666]],
  ['by area, the one with the largest remainder takes the odd fen', 10_000, 'area', [2941, 2941, 4118]],
  ['one fen goes to one household', 1, 'even', [1, 0, 0]],
] as const)('%s', (_what, amountFen, rule, fen) => {
  const shares = sharesOf(amountFen, rule, [flat('a', 5000), flat('b', 5000), flat('c', 7000)])
  expect(Object.values(shares)).toEqual(fen)
})

test('without any area known, by area is even', () => {
  expect(sharesOf(101, 'area', [flat('a', 0), flat('b', 0)])).toEqual({ a: 51, b: 50 })
})

test('nobody shares nothing', () => {
  expect(sharesOf(100, 'even', [])).toEqual({})
})

const sharers = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 40 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.integer({ min: 0, max: 50_000 }).map((area) => flat(`f${id}`, area)))))
const amounts = fc.integer({ min: 1, max: POOL_FEN_MAX })
const rules = fc.constantFrom(...poolRules)

test('shares sum to the loss to the fen, and none is negative', () => {
  fc.assert(
    fc.property(amounts, rules, sharers, (amountFen, rule, list) => {
      const shares = sharesOf(amountFen, rule, list)
      expect(sum(shares)).toBe(amountFen)
      expect(Object.keys(shares)).toHaveLength(list.length)
      expect(Object.values(shares).every((fen) => Number.isInteger(fen) && fen >= 0)).toBe(true)
    }),
  )
})

test('no share is a whole fen off its exact part', () => {
  fc.assert(
    fc.property(amounts, sharers, (amountFen, list) => {
      const shares = sharesOf(amountFen, 'even', list)
      for (const fen of Object.values(shares)) expect(Math.abs(fen - amountFen / list.length)).toBeLessThan(1)
    }),
  )
})

test('by area, a larger flat never pays less than a smaller one', () => {
  fc.assert(
    fc.property(amounts, sharers, (amountFen, list) => {
      const shares = sharesOf(amountFen, 'area', list)
      const ordered = [...list].sort((one, other) => one.areaCentiSqm - other.areaCentiSqm)
      for (const [at, larger] of ordered.entries()) {
        const smaller = ordered[at - 1]
        if (smaller && smaller.areaCentiSqm < larger.areaCentiSqm)
          expect(shares[larger.flatId]).toBeGreaterThanOrEqual(shares[smaller.flatId] ?? 0)
      }
    }),
  )
})

test('the order in which households are given changes nothing', () => {
  fc.assert(
    fc.property(amounts, rules, sharers, (amountFen, rule, list) => {
      expect(sharesOf(amountFen, rule, [...list].reverse())).toEqual(sharesOf(amountFen, rule, list))
    }),
  )
})

test('no loss up to the limit costs anybody more than they were told it could', () => {
  fc.assert(
    fc.property(amounts, amounts, rules, sharers, (one, other, rule, list) => {
      const shares = sharesOf(Math.min(one, other), rule, list)
      for (const [flatId, fen] of Object.entries(shares))
        expect(fen).toBeLessThanOrEqual(mostOf(Math.max(one, other), rule, list, flatId))
    }),
  )
})
