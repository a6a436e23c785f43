import fc from 'fast-check'
import type { OfferInput } from '../../types/claim'
import { CLAIM_FEN_MAX } from '../../types/limits'
import { priceOffer } from './price-offer'

const TODAY = '2026-09-14'
const table = {
  version: 7,
  items: [
    { code: 'tile', name: '墙砖', unit: '㎡', unitFen: 12_345 },
    { code: 'paint', name: '刷漆', unit: '㎡', unitFen: 333 },
  ],
}
const own = (unitFen: number, quantityCenti: number) => ({
  from: 'own' as const,
  name: '衣柜门',
  unit: '扇',
  unitFen,
  quantityCenti,
  why: '表里没有',
})
const line = fc.oneof(
  fc.record({
    from: fc.constant('table' as const),
    code: fc.constantFrom('tile', 'paint'),
    quantityCenti: fc.integer({ min: 1, max: 20_000 }),
  }),
  fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 10_000 }))
    .map(([fen, centi]) => own(fen, centi)),
)

test('lines always sum to the total, each to the nearest fen', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (items) => {
      const priced = priceOffer({ how: 'money', items }, table, TODAY)
      if (!priced.ok) return priced.code === 'claim_amount_invalid'
      if (priced.value.how !== 'money') return false
      const { totalFen, items: lines, priceVersion } = priced.value
      const isExact = lines.every(({ unitFen, quantityCenti, amountFen }) => {
        const twice = 2n * 100n * BigInt(amountFen) - 2n * BigInt(unitFen) * BigInt(quantityCenti)
        return Number.isInteger(amountFen) && twice > -100n && twice <= 100n
      })
      return isExact && priceVersion === 7 && totalFen === lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
    }),
  )
})

test('half a fen is rounded up', () => {
  const priced = priceOffer({ how: 'money', items: [own(1, 50), own(1, 150)] }, null, TODAY)
  expect(priced).toMatchObject({ value: { items: [{ amountFen: 1 }, { amountFen: 2 }], totalFen: 3, priceVersion: 0 } })
})

test.each<[string, OfferInput, string]>([
  [
    'a code the table lacks',
    { how: 'money', items: [{ from: 'table', code: 'gold', quantityCenti: 100 }] },
    'price_unknown',
  ],
  ['less than half a fen', { how: 'money', items: [own(1, 49)] }, 'claim_amount_invalid'],
  ['more than the most', { how: 'money', items: [own(CLAIM_FEN_MAX, 101)] }, 'claim_amount_invalid'],
  ['a repair in two years', { how: 'repair', standard: '换', byOn: '2028-09-14' }, 'malformed'],
])('%s is refused', (_, offer, code) => {
  expect(priceOffer(offer, table, TODAY)).toMatchObject({ ok: false, code })
})
