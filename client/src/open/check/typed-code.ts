import { CODE_LETTERS as LETTERS } from '@chuanmen/domain/certificate/code'

/** Crockford's letters (`certificateCodeSchema`): without I, L, O and U. */
const alphabet = /^[0-9A-HJKMNP-TV-Z]+$/

/** Signs that people read and type for one another. */
const alike: Record<string, string> = { O: '0', I: '1', L: '1' }

/**
 * A certificate's code out of what was scanned, typed or pasted: the code itself, however it is grouped and in whichever letters, or the
 * address that a certificate's picture holds. '' when there is none.
 */
export function codeFrom(said: string): string {
  const carried = /[?&]code=([^&#]+)/.exec(said)?.[1]
  const letters = lettersOf(carried ? decoded(carried) : said)
  return letters.length === LETTERS && alphabet.test(letters) ? letters : ''
}

/** What was typed so far as the code's own letters; of signs that are none, as they are. */
const lettersOf = (said: string): string =>
  said
    // Full-width signs, as Chinese keyboards write them.
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐–—_.·]/g, '')
    .replace(/[OIL]/g, (letter) => alike[letter] ?? letter)

/** What is missing in what was typed, in words; '' when it is a code. */
export function codeProblem(said: string): string {
  if (codeFrom(said)) return ''
  const letters = lettersOf(said)
  if (letters === '') return '请输入证明上的编号，一共 12 位。'
  const odd = [...letters].find((letter) => !alphabet.test(letter))
  if (odd) return `编号里没有「${odd}」，请再对一遍。编号只有数字和英文字母，一共 12 位。`
  return letters.length < LETTERS
    ? `还差 ${LETTERS - letters.length} 位，编号一共 12 位。`
    : `多了 ${letters.length - LETTERS} 位，编号一共 12 位。`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
