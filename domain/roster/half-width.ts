/**
 * Text as the readers of this folder expect it: full-width forms made half-width (「６号楼」 → 「6号楼」, 「㎡」 → 「m2」), one kind of dash,
 * no invisible or control characters, no space at either end.
 */
export const halfWidth = (text: string): string => {
  // Most cells are plain already, and a roster has hundreds of thousands of them.
  if (/^[!-}\u4e00-\u9fa5]*$/.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g, '')
    .replace(/[‐‑‒–—―−ー─━~]+/g, '-')
    .replace(/⁄/g, '/')
    .replace(/[^\S\n]+|[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
}

/** As `halfWidth`, with no spaces at all. */
export const compact = (text: string): string => halfWidth(text).replace(/\s+/g, '')

/** Words people write for "nothing here". */
export const isNothing = (text: string): boolean =>
  /^(?:[-/\\.。*?？、]*|无|没有|空|不详|不明|未知|未登记|待查|待定|暂无|none|null|n\/a|na)$/i.test(compact(text))

const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** 「十二」 → 12, 「二十」 → 20, 「四〇三」 → 403, 「6」 → 6; null for anything else. */
export const wholeNumber = (text: string): number | null => {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  if (!/^[零〇一二两三四五六七八九十]{1,5}$/.test(text)) return null
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text)
  if (tens) return (tens[1] ? digits[tens[1]]! : 1) * 10 + (tens[2] ? digits[tens[2]]! : 0)
  if (text.includes('十')) return null
  return Number([...text].map((character) => digits[character]).join(''))
}
