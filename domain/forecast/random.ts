/** Looked up once: these run millions of times, and where a test runs each look-up of a global costs more than the sum. */
const { imul, sqrt, log, cos, PI } = Math

/** Even numbers in [0, 1), the same for the same seed. */
export type Random = () => number

/** mulberry32: small, even enough for a simulation, and nothing to guess secrets by. */
export const seededRandom = (seed: number): Random => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A seed from words (FNV-1a), so that the same estate and day give the same forecast however often it is made. */
export const seedOf = (words: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at++) hash = imul(hash ^ words.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Normal with mean 0 and deviation 1 (Box and Muller). */
export const normal = (random: Random): number => sqrt(-2 * log(1 - random())) * cos(2 * PI * random())

/** Exponential with mean 1. */
export const exponential = (random: Random): number => -log(1 - random())

/** Gamma with this shape and scale 1 (Marsaglia and Tsang 2000; below shape 1 by their boost). */
export const gamma = (random: Random, shape: number): number => {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v <= 0) continue
    if (log(1 - random()) < x * x * 0.5 + d - d * v + d * log(v)) return d * v
  }
}
