import fc from 'fast-check'
import type { Share } from '../../types/household'
import { sharesAddUp, sharesSuffice } from './shares'

const of = (numerator: number, denominator: number): Share => ({ numerator, denominator })

describe('shares', () => {
  test.each<[string, Share[], boolean]>([
    ['exactly two thirds suffice', [of(2, 3)], true],
    ['two thirds in sixths suffice', [of(1, 6), of(3, 6)], true],
    ['66.66 % do not suffice', [of(6666, 10000)], false],
    ['66.67 % suffice', [of(6667, 10000)], true],
    ['a half does not suffice', [of(1, 4), of(1, 4)], false],
    ['nobody does not suffice', [], false],
    ['a third made of ninety-nine parts plus a third suffices', [of(33, 99), of(1, 3)], true],
  ])('%s (rule 29)', (_what, shares, expected) => expect(sharesSuffice(shares)).toBe(expected))

  test.each<[string, (Share | null)[], boolean]>([
    ['halves', [of(1, 2), of(1, 2)], true],
    ['thirds that floats would miss', [of(1, 3), of(1, 3), of(1, 3)], true],
    ['too little', [of(1, 2), of(1, 3)], false],
    ['too much', [of(1, 2), of(2, 3)], false],
    ['an unknown share', [of(1, 1), null], false],
    ['no owner', [], false],
  ])('shares add up to one whole, or not: %s', (_what, shares, expected) => expect(sharesAddUp(shares)).toBe(expected))

  test('for all shares of a common whole, two thirds is decided as integers decide it, however they are reduced (rule 29)', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 7 }), fc.nat(20), (numerators, factor, howMany) => {
        const whole = numerators.reduce((sum, part) => sum + part, 0)
        const shares = numerators.map((part, i) => of(part * (i % 2 ? factor : 1), whole * (i % 2 ? factor : 1)))
        const agreeing = numerators.slice(0, howMany).reduce((sum, part) => sum + part, 0)
        expect(sharesAddUp(shares)).toBe(true)
        expect(sharesSuffice(shares.slice(0, howMany))).toBe(agreeing * 3 >= whole * 2)
      }),
    )
  })
})
