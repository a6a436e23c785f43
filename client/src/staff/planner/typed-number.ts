/** What a typed number of visits or pipes comes to. The words stay in the field either way. */
export type Typed = { value: number } | { error: string }

/** Reads a whole number as people type it, full-width digits and a trailing 「趟」 included. Everything else is answered with what to do. */
export function typedNumber(words: string, { most, unit }: { most: number; unit: string }): Typed {
  const plain = words
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(new RegExp(`${unit}$`), '')
  if (plain === '') return { error: `请填一个数，比如 8。一${unit}也不安排就填 0。` }
  if (/^[-−]\d+(\.\d+)?$/.test(plain)) return { error: `不能比 0 少。一${unit}也不安排就填 0。` }
  if (/^\d+\.\d+$/.test(plain)) return { error: `请填整数，不要小数。` }
  if (!/^\d+$/.test(plain)) return { error: `「${shortened(words)}」不是数。请用数字填，比如 8。` }
  const value = Number(plain)
  return value > most
    ? { error: `太多了，最多填 ${most.toLocaleString('en-US')} ${unit}。全部敲一遍也用不了这么多。` }
    : { value }
}

const SHOWN = 12
const shortened = (words: string) => (words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words)
