import fc from 'fast-check'
import { isNewer } from './apply-summary'

describe('isNewer', () => {
  test.each<[number | null, number, boolean]>([
    [null, 1, true],
    [1, 2, true],
    [2, 2, false],
    [3, 2, false],
  ])('a summary after %p with order %p is newer: %p', (current, order, expected) =>
    expect(isNewer(current === null ? null : { order: current }, { order })).toBe(expected),
  )

  test('in whatever order and however often summaries arrive, the newest is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), (orders) => {
        const kept = orders.reduce<{ order: number } | null>(
          (current, order) => (isNewer(current, { order }) ? { order } : current),
          null,
        )
        expect(kept?.order).toBe(Math.max(...orders))
      }),
    )
  })
})
