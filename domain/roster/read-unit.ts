import { compact, isNothing, wholeNumber } from './half-width'

/** 「2」 with the word the cell used; 「东门」 and the like are whole names without a number. */
export type Unit = { name: string; word: '门' | '单元' | null }

/** 「2单元」, 「2门」, 「二单元」, 「2」 → 2. Undefined: the cell says nothing. Null: unreadable. */
export const readUnit = (raw: string): Unit | undefined | null => {
  const text = compact(raw).toUpperCase()
  if (isNothing(text)) return undefined
  const match =
    /^(?:第)?([A-Z]|[甲乙丙丁]|\d{1,2}|[一二三四五六七八九十]{1,3}|[东西南北中])(?:号)?(单元|门|楼门|梯|#)?$/.exec(text)
  if (!match) return null
  const word = match[2] === '单元' ? '单元' : match[2] === '门' || match[2] === '楼门' ? '门' : null
  return { name: String(wholeNumber(match[1]!) ?? match[1]), word }
}

/** One word for the whole file, so that 「2门」 and 「2单元」 of one file are one stairwell: what most cells say, else the header, else 门. */
export const unitWord = (units: Iterable<Unit>, headers: string[]): '门' | '单元' => {
  let danyuan = 0
  let men = 0
  for (const unit of units) {
    if (unit.word === '单元') danyuan += 1
    if (unit.word === '门') men += 1
  }
  if (danyuan !== men) return danyuan > men ? '单元' : '门'
  return headers.some((header) => header.includes('单元')) ? '单元' : '门'
}
