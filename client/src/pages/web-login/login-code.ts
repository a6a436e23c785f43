const LETTERS = 8

/** The log-in code out of what was scanned or typed, in its two groups. '' when there is none. */
export function loginCodeFrom(said: string): string {
  const letters = said.toUpperCase().replace(/[\s-]/g, '')
  if (!/^[0-9A-Z]+$/.test(letters) || letters.length !== LETTERS) return ''
  return `${letters.slice(0, LETTERS / 2)}-${letters.slice(LETTERS / 2)}`
}
