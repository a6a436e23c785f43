/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed (`certificateCodeSchema`). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Letters of a code: 60 bits, so that nobody finds another's by trying. */
export const CODE_LETTERS = 12

/** A certificate's code from at least `CODE_LETTERS` random bytes. */
export const codeOf = (random: ArrayLike<number>): string =>
  Array.from({ length: CODE_LETTERS }, (_, at) => LETTERS[(random[at] ?? 0) % LETTERS.length]).join('')
