/** Points in time as WeChat takes them: `15:01`, `15:01:30`; `2026年10月1日`, `2026年10月`, `10月1日`, or with `-` `/` `.` between. */
const CLOCK = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?'
const MONTH = '(?:0?[1-9]|1[0-2])'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const DATE = `(?:\\d{4}年${MONTH}月(?:${DAY}日)?|${MONTH}月${DAY}日|(?:\\d{4}[-/.])?${MONTH}[-/.]${DAY})`
const TIME = `(?:${DATE} ?)?${CLOCK}`
const range = (point: string): RegExp => new RegExp(`^${point}(?: ?~ ?${point})?$`)

/**
 * The rules of each type of field, after WeChat's 订阅消息参数值内容限制说明. Characters are counted as a person counts them.
 * What is longer, of another kind, or empty is `47003`.
 */
const rules: Readonly<Record<string, RegExp>> = {
  thing: /^[^\p{Cc}]{1,20}$/u,
  number: /^(?=.{1,32}$)-?\d+(?:\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\p{Cc}]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: range(TIME),
  date: range(`(?:${DATE}(?: ?${CLOCK})?)`),
  amount: /^\p{Sc}?\d{1,10}(?:\.\d+)?元?$/u,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^(?=.{1,8}$)[\p{Script=Han}A-Za-z\d][A-Za-z\d]*[\p{Script=Han}A-Za-z\d]?$/u,
  // With Chinese in it it counts as a Chinese name.
  name: /^(?:(?=.{0,9}\p{Script=Han})[^\p{N}\p{Cc}]{1,10}|[^\p{N}\p{Cc}\p{Script=Han}]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  enum: /^[^\p{Cc}]{1,20}$/u,
}

/** What is wrong with a message's fields, in WeChat's words; null when nothing is. `wanted`: the template's own fields, if they are known. */
export const fieldsProblem = (data: unknown, wanted: readonly string[] | undefined): string | null => {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) return 'data is empty'
  for (const name of wanted ?? []) if (!Object.hasOwn(data, name)) return `data.${name}.value is empty`
  for (const [name, field] of Object.entries(data as Record<string, { value?: unknown } | null>)) {
    const [, type = ''] = /^([a-z_]+)\d{1,2}$/.exec(name) ?? []
    const rule = Object.hasOwn(rules, type) ? rules[type] : undefined
    if (!rule || (wanted && !wanted.includes(name))) return `data.${name} is not a field of this template`
    const value = field?.value
    if (value === undefined || value === null || String(value).trim() === '') return `data.${name}.value is empty`
    if (!rule.test(String(value))) return `data.${name}.value invalid`
  }
  return null
}
