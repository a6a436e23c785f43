import type { MessageFieldType } from '../../types/message'

/** Why WeChat would refuse a value. `max` is the field's room, in characters. */
export type FieldProblem = { why: 'empty' | 'long' | 'letters'; max: number }

type Rule = { max: number; letters: RegExp }

const ANYTHING = /^[^\n\r\t]*$/
const MOMENT = String.raw`(?:\d{4}年\d{1,2}月\d{1,2}日(?: \d{1,2}:\d{2})?|\d{1,2}:\d{2})`
const TIME = new RegExp(`^${MOMENT}(?:~${MOMENT})?$`)
const DAY = String.raw`\d{4}年\d{1,2}月\d{1,2}日(?: \d{1,2}:\d{2})?`

/**
 * What each type of field takes, as WeChat documents it (rule 4; 订阅消息参数值内容限制说明). Two moments joined by `~` are a range, the longest
 * thing a time may hold. Text is counted in UTF-16 units: never fewer than WeChat counts.
 */
const rules: Record<Exclude<MessageFieldType, 'name'>, Rule> = {
  thing: { max: 20, letters: ANYTHING },
  number: { max: 32, letters: /^\d+(?:\.\d+)?$/ },
  letter: { max: 32, letters: /^[A-Za-z]+$/ },
  symbol: { max: 5, letters: /^[^\p{L}\p{N}\s]+$/u },
  character_string: { max: 32, letters: /^[\x20-\x7E]+$/ },
  time: { max: 37, letters: TIME },
  date: { max: 37, letters: new RegExp(`^${DAY}(?:~${DAY})?$`) },
  amount: { max: 16, letters: /^[¥￥$€£]?\d{1,10}(?:\.\d{1,2})?元?$/ },
  phone_number: { max: 17, letters: /^[\d+-]+$/ },
  car_number: { max: 8, letters: /^[A-Za-z\d\p{Script=Han}][A-Za-z\d]*[A-Za-z\d\p{Script=Han}]$/u },
  phrase: { max: 5, letters: /^\p{Script=Han}+$/u },
}

/** A name without a Chinese character is written in letters, and has more room. */
const NAME_IN_CHINESE: Rule = { max: 10, letters: /^[\p{L}\p{M} ·.'-]+$/u }
const NAME_IN_LETTERS: Rule = { max: 20, letters: /^[\p{L}\p{M} ·.'-]+$/u }

const ruleOf = (type: MessageFieldType, value: string): Rule => {
  if (type !== 'name') return rules[type]
  return /\p{Script=Han}/u.test(value) ? NAME_IN_CHINESE : NAME_IN_LETTERS
}

/** Characters a field of this type has room for. */
export const roomOf = (type: MessageFieldType): number => (type === 'name' ? NAME_IN_CHINESE.max : rules[type].max)

/** Words cut to a field's room, with a mark that they were. */
export const cut = (words: string, max: number): string => (words.length <= max ? words : `${words.slice(0, max - 1)}…`)

/** What is wrong with this value for a field of this type, or null. Nothing may be empty (rule 4). */
export const fieldProblem = (type: MessageFieldType, value: string): FieldProblem | null => {
  const { max, letters } = ruleOf(type, value)
  if (value.trim() === '') return { why: 'empty', max }
  if (value.length > max) return { why: 'long', max }
  return letters.test(value) ? null : { why: 'letters', max }
}
