import { betaCumulative, betaQuantile } from './beta'

// By scipy 1.17.1, `scipy.stats.beta`.
const known: [a: number, b: number, x: number, cumulative: number][] = [
  [1, 1, 0.05, 0.05],
  [1, 1, 0.5, 0.5],
  [1, 1, 0.93, 0.93],
  [0.1, 9.9, 0.0001, 0.523826416533],
  [0.1, 9.9, 0.043, 0.930020614482],
  [4.5, 5.5, 0.2087, 0.05001352451],
  [4.5, 5.5, 0.4465, 0.499903624704],
  [4.5, 5.5, 0.6791, 0.930022740548],
  [3, 7, 0.0977, 0.049939213599],
  [3, 7, 0.2862, 0.499899890507],
  [3, 7, 0.522, 0.929964336894],
  [12, 26, 0.199, 0.050025140055],
  [12, 26, 0.3125, 0.499855232225],
  [12, 26, 0.4298, 0.929933595875],
  [9.9, 0.1, 0.9405, 0.050031647657],
  [9.9, 0.1, 0.9999, 0.476173583468],
  [150, 370, 0.2563, 0.050115363812],
  [150, 370, 0.2882, 0.500197678971],
  [150, 370, 0.3181, 0.930140180966],
  [900, 100, 0.884, 0.050394501064],
  [900, 100, 0.9003, 0.501403740105],
  [900, 100, 0.9137, 0.930480559215],
]

test.each(known)('a Beta(%p, %p) is at most %p with the chance that tables of it say', (a, b, x, cumulative) => {
  expect(betaCumulative(x, a, b)).toBeCloseTo(cumulative, 10)
})

test.each(known.filter(([, , , cumulative]) => cumulative > 1e-6 && cumulative < 1 - 1e-6))(
  'the quantile of a Beta(%p, %p) at that chance is %p again',
  (a, b, x, cumulative) => {
    expect(betaQuantile(cumulative, a, b)).toBeCloseTo(x, 8)
  },
)

test('without a single doubt on one side it is certain', () => {
  expect(betaQuantile(0.1, 0, 10)).toBe(0)
  expect(betaQuantile(0.9, 10, 0)).toBe(1)
  expect([betaCumulative(0, 2, 3), betaCumulative(1, 2, 3)]).toEqual([0, 1])
})
