import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import type { ItemAnswer } from '@chuanmen/types/consent'
import { ASK_AGAIN_DAYS_MAX } from '@chuanmen/types/limits'
import type { ReasonCode } from '@chuanmen/types/reasons'
import type { RefusalCode } from '@chuanmen/types/refusals'
import type { Item } from '@chuanmen/types/riser'
import type { AnswerState } from '@chuanmen/types/tally'

/** What somebody has said so far on one item. `state` is undefined until they choose: nothing is preselected. */
export type ItemDraft = { state?: AnswerState; reasons: ReasonCode[]; words: string; askAgainOn: string | null }

export type ConsentDraft = {
  /** The text it was written to; with another one it is shown again before it may be sent. */
  textHash: string
  answers: Partial<Record<Item, ItemDraft>>
  /** Items answered before that the person wants to answer anew. */
  changing: Item[]
  clausesRead: string[]
  /** Key of the step on the screen. */
  at: string
}

export const emptyDraft: ConsentDraft = { textHash: '', answers: {}, changing: [], clausesRead: [], at: '' }
export const emptyItem: ItemDraft = { reasons: [], words: '', askAgainOn: null }

export type Problem =
  | 'not_chosen'
  | Extract<RefusalCode, 'condition_required' | 'reason_required' | 'ask_again_required'>

/** What is still missing from one item's answer, or null. The same rules as the server's; `today` is a Beijing day. */
export function problemOf(draft: ItemDraft | undefined, today: string): Problem | null {
  if (!draft?.state) return 'not_chosen'
  return whyProblem(draft) ?? whenProblem(draft, today)
}

export function whyProblem({ state, reasons, words }: ItemDraft): Problem | null {
  if (state === 'conditional') return words.trim() === '' ? 'condition_required' : null
  const needsReason = state === 'deferred' || state === 'refused'
  return needsReason && words.trim() === '' && reasons.length === 0 ? 'reason_required' : null
}

export function whenProblem({ state, askAgainOn }: ItemDraft, today: string): Problem | null {
  if (state !== 'deferred') return null
  const isInTime = askAgainOn !== null && askAgainOn > today && askAgainOn <= dayAfter(today, ASK_AGAIN_DAYS_MAX)
  return isInTime ? null : 'ask_again_required'
}

/** The payload for these items: what belongs to another choice than the final one is left behind. */
export function toAnswers(draft: ConsentDraft, items: readonly Item[]): ItemAnswer[] {
  return items.flatMap((item) => {
    const said = draft.answers[item]
    if (!said?.state) return []
    const { state } = said
    if (state === 'agreed') return { item, state, reasons: [], words: '', askAgainOn: null }
    return {
      item,
      state,
      reasons: said.reasons.slice(0, 5),
      words: said.words.trim(),
      askAgainOn: state === 'deferred' ? said.askAgainOn : null,
    }
  })
}

export const fromAnswers = (answers: readonly ItemAnswer[]): ConsentDraft['answers'] =>
  Object.fromEntries(
    answers.map(({ item, state, reasons, words, askAgainOn }) => [item, { state, reasons, words, askAgainOn }]),
  )

/** Whether an owner confirms exactly what was prepared for them; whoever changes something answers in their own words. */
export function isAsPrepared(answers: readonly ItemAnswer[], prepared: readonly ItemAnswer[]): boolean {
  const inOrder = (list: readonly ItemAnswer[]) =>
    JSON.stringify(
      [...list]
        .sort((a, b) => (a.item < b.item ? -1 : 1))
        .map((one) => [one.item, one.state, one.reasons, one.words, one.askAgainOn]),
    )
  return inOrder(answers) === inOrder(prepared)
}

/** Somebody who agrees, even on a condition, must have ticked each liability clause (rule 34). */
export const needsClauses = (answers: readonly ItemAnswer[]) =>
  answers.some(({ state }) => state === 'agreed' || state === 'conditional')
