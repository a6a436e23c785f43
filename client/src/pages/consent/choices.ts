import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { type ReasonCode, reasons } from '@chuanmen/types/reasons'
import type { AnswerState } from '@chuanmen/types/tally'
import { shortDay } from '@/lib/format'
import type { ItemDraft, Problem } from './draft'

/** Four equal answers, always in this order. */
export const choices: readonly { value: AnswerState; words: string; hint: string }[] = [
  { value: 'agreed', words: '同意', hint: '可以进我家更换' },
  { value: 'conditional', words: '有条件同意', hint: '办到我的条件才算' },
  { value: 'deferred', words: '暂不同意', hint: '先不定，以后再答' },
  { value: 'refused', words: '不同意', hint: '不更换我家这段' },
]

/** Conditions people name most: a tap writes the sentence, which they may then change. */
export const conditions: readonly { code: ReasonCode; chip: string; words: string }[] = [
  { code: 'decoration', chip: '墙砖要补同款', words: '拆开的墙砖要补一样的。' },
  { code: 'repair', chip: '橱柜拆装谁负责', words: '橱柜、洁具拆下来要装回原样，坏了由施工方赔。' },
  { code: 'schedule', chip: '定好哪一天', words: '先和我定好哪一天进户，定了不改。' },
  { code: 'elderly', chip: '家里有老人', words: '家里有老人，施工时要有人照看，尽量一天做完。' },
  { code: 'cost', chip: '钱怎么算', words: '先说清楚要不要我出钱、出多少。' },
]

/** Reasons for 暂不同意 and 不同意: all of them, in one order for everybody. */
export const reasonOptions = (Object.keys(reasons) as ReasonCode[]).map((value) => ({ value, words: reasons[value] }))

export const whyTitle: Record<Exclude<AnswerState, 'agreed'>, string> = {
  conditional: '要办到什么，您才同意？',
  deferred: '现在定不下来，是因为什么？',
  refused: '不同意，是因为什么？',
}

export const problemWords: Record<Problem, string> = {
  not_chosen: '请先选一个答复，四个都可以选。',
  condition_required: '请写明要办到什么，您才同意。点上面的一句也行。',
  reason_required: '请选一个原因，或用自己的话写明。',
  ask_again_required: '请选一个希望再联系您的日期（最晚一年内）。',
}

/** Days on which to ask again, as chips: after the college entrance exam (June 7 to 9) families have time again. */
export function askAgainOptions(today: string): { value: string; words: string }[] {
  const week = dayAfter(today, 7)
  const month = dayAfter(today, 30)
  const year = Number(today.slice(0, 4))
  const exam = `${today < `${year}-06-10` ? year : year + 1}-06-10`
  return [
    { value: week, words: `一周后（${shortDay(week)}）` },
    { value: month, words: `一个月后（${shortDay(month)}）` },
    { value: exam, words: `高考后（${shortDay(exam)}）` },
  ]
}

/** The sentences of newly tapped conditions are written out, those of removed ones taken back if nobody changed them. */
export function withConditions(words: string, chosen: readonly ReasonCode[]): string {
  return conditions.reduce((text, { code, words: sentence }) => {
    if (chosen.includes(code)) return text.includes(sentence) ? text : `${text}${sentence}`
    return text.replace(sentence, '')
  }, words)
}

/** Another answer starts without the reasons and the tapped conditions of the one before; own words stay. */
export const chosenAnew = (before: ItemDraft, state: AnswerState): Partial<ItemDraft> =>
  before.state === state ? {} : { state, reasons: [], words: withConditions(before.words, []) }
