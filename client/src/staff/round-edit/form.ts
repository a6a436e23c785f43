import { ROUND_TEXT_MAX } from '@chuanmen/types/limits'
import { type Item, riserKinds } from '@chuanmen/types/riser'
import type { RoundText, RoundView } from '@chuanmen/types/round'
import { type ChosenMoment, dayAfter, instantOf, momentOf } from '../moment-field/beijing'
import { template } from './template'

export type ClauseForm = { clauseId: string; title: string; body: string }
export type RoundForm = {
  title: string
  plain: string
  full: string
  itemWords: Record<Item, string>
  clauses: ClauseForm[]
  asked: Item[]
  /** Null: every stairwell that can be asked, also those that become so while this is being written. */
  stairwellIds: string[] | null
  opensNow: boolean
  opens: ChosenMoment
  closes: ChosenMoment
  proofLevel: '2' | '3'
  /** Of a revision: why the text changes. */
  why: string
  /** Of a draft on the server: the version these words were written over. Kept with them, however long they wait here. */
  rev: number | null
}

export const ROUND_MAX = {
  title: 60,
  plain: 2000,
  full: ROUND_TEXT_MAX,
  item: 1000,
  clauseTitle: 40,
  clauseBody: 2000,
  clauses: 8,
  why: 100,
} as const
const DAYS_OPEN = 14
const CLOSES_AT = '18:00'

/** Ids only tell clauses apart inside one text. */
export const newClauseId = () => `clause-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}`

export const blankRound = (stairwellIds: string[] | null, asked: Item[], now: number): RoundForm => ({
  title: template.title,
  plain: template.plain,
  full: template.full,
  itemWords: template.items,
  clauses: [{ clauseId: newClauseId(), ...template.clause }],
  asked,
  stairwellIds,
  opensNow: true,
  opens: { on: dayAfter(now, 1), at: '09:00' },
  closes: { on: dayAfter(now, DAYS_OPEN), at: CLOSES_AT },
  proofLevel: '2',
  why: '',
  rev: null,
})

/** Another round's words and places, with a new window. */
export const formOf = (
  { text, items, stairwells, proofLevel, opensAt, closesAt }: RoundView,
  now: number,
): RoundForm => ({
  ...blankRound(
    stairwells.map(({ stairwellId }) => stairwellId),
    items,
    now,
  ),
  title: text.title,
  plain: text.plain,
  full: text.full,
  itemWords: { ...template.items, ...text.items },
  clauses: text.clauses,
  proofLevel: proofLevel === 3 ? '3' : '2',
  ...(Date.parse(closesAt) > now ? { closes: momentOf(closesAt) } : {}),
  ...(Date.parse(opensAt) > now ? { opensNow: false, opens: momentOf(opensAt) } : {}),
})

/** A draft as the server has it, to go on with. */
export const formOfDraft = (view: RoundView, now: number): RoundForm => ({ ...formOf(view, now), rev: view.rev })

export const textOf = ({ title, plain, full, itemWords, clauses, asked }: RoundForm): RoundText => ({
  title: title.trim(),
  plain: plain.trim(),
  full: full.trim(),
  items: Object.fromEntries(
    riserKinds.filter((kind) => asked.includes(kind)).map((kind) => [kind, itemWords[kind].trim()]),
  ),
  clauses: clauses.map((clause) => ({ ...clause, title: clause.title.trim(), body: clause.body.trim() })),
})

export type RoundErrors = Record<string, string | undefined>

const hole = /【[^】]*】/

const wordsError = (words: string, what: string): string | undefined => {
  if (!words.trim()) return `请写${what}`
  const found = hole.exec(words)?.[0]
  return found ? `还有没填的地方：${found}` : undefined
}

/** What keeps a text from being frozen: empty parts, and places of the template nobody filled in. */
export function checkText({ title, plain, full, itemWords, clauses, asked }: RoundForm): RoundErrors {
  const errors: RoundErrors = {
    plain: wordsError(plain, '大白话'),
    full: wordsError(full, '全文'),
    title: /[<>]/.test(title) ? '请去掉尖括号' : wordsError(title, '标题'),
  }
  for (const item of asked) errors[`item-${item}`] = wordsError(itemWords[item], '这一项怎么做')
  for (const { clauseId, title: name, body } of clauses) {
    errors[`${clauseId}-title`] = /[<>]/.test(name) ? '请去掉尖括号' : wordsError(name, '条款名')
    errors[`${clauseId}-body`] = wordsError(body, '条款内容')
  }
  return errors
}

/** A stairwell without risers has nobody to ask. */
export const freeOf = (stairwells: readonly { stairwellId: string; risers: number }[]): string[] =>
  stairwells.filter(({ risers }) => risers > 0).map(({ stairwellId }) => stairwellId)

/** The stairwells chosen, of those that can be asked. */
export const chosenOf = ({ stairwellIds }: Pick<RoundForm, 'stairwellIds'>, free: readonly string[]): string[] =>
  free.filter((id) => stairwellIds === null || stairwellIds.includes(id))

/** Whom and when: what a new round needs besides its text. */
export function checkWindow(form: RoundForm, free: readonly string[], now: number): RoundErrors {
  const { asked, opensNow, opens, closes } = form
  const opensAt = opensNow ? now : Date.parse(instantOf(opens) ?? '')
  const closesAt = Date.parse(instantOf(closes) ?? '')
  return {
    asked: asked.length === 0 ? '请至少选一项' : undefined,
    stairwells: chosenOf(form, free).length === 0 ? '请至少选一个楼门' : undefined,
    opens: Number.isNaN(opensAt) ? '请选开始的日子' : undefined,
    closes: Number.isNaN(closesAt)
      ? '请选截止的日子'
      : closesAt <= now
        ? '截止要晚于现在'
        : closesAt <= opensAt
          ? '截止要晚于开始'
          : undefined,
  }
}

export const hasErrors = (errors: RoundErrors) => Object.values(errors).some((error) => error !== undefined)
