/**
 * The Beta distribution, as far as intervals of a chance need it. The libraries that have it bring hundreds of packages or half a megabyte; this is the continued fraction of the regularised
 * incomplete beta function (DLMF 8.17.22), halved upon until the quantile is known.
 */

/** Lanczos' approximation with g = 7, nine terms; exact to about 15 digits for arguments above zero. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

const logGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const base = x + 6.5
  const sum = LANCZOS.reduce((total, term, at) => total + (at === 0 ? term : term / (x - 1 + at)))
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

const TERMS_MAX = 300
const EXACT = 1e-14
/** Stands for nothing where the fraction would divide by it. */
const TINY = 1e-300
const apart = (value: number): number => (Math.abs(value) < TINY ? TINY : value)

/** By Lentz; converges fast below the mean. */
const fraction = (x: number, a: number, b: number): number => {
  let c = 1
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= TERMS_MAX; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let step = 1
    for (const term of [even, odd]) {
      d = 1 / apart(1 + term * d)
      c = apart(1 + term / c)
      step = d * c
      value *= step
    }
    if (Math.abs(step - 1) < EXACT) break
  }
  return value
}

/** Chance that a Beta(a, b) is at most `x`; a and b above 0. */
export const betaCumulative = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

const HALVINGS = 50

/** The value a Beta(a, b) stays below with this chance. With a or b of 0 it is certain: 0 or 1. */
export const betaQuantile = (chance: number, a: number, b: number): number => {
  if (a <= 0) return 0
  if (b <= 0) return 1
  let [low, high] = [0, 1]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (betaCumulative(middle, a, b) < chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}
