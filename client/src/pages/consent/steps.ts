import type { ConsentView } from '@chuanmen/types/consent'
import type { Item } from '@chuanmen/types/riser'
import type { ConsentDraft } from './draft'

/** One screen of the conversation. `why` and `when` are screens of their own in elder mode: one decision a screen. */
export type Step = { key: string } & (
  | { kind: 'read' }
  | { kind: 'choice' | 'why' | 'when'; item: Item }
  | { kind: 'clause'; clauseId: string }
  | { kind: 'review' }
)

type Asked = Pick<ConsentView['items'][number], 'item' | 'mine' | 'locked'>

/** Items to answer now: not locked, and not answered to these words, contradicted by a paper, or to be answered anew. */
export const itemsToAnswer = (items: readonly Asked[], changing: readonly Item[]): Item[] =>
  items
    .filter(
      ({ item, mine, locked }) => !locked && (!mine || mine.reconfirm || mine.isDisputed || changing.includes(item)),
    )
    .map(({ item }) => item)

type Shape = {
  items: readonly Item[]
  answers: ConsentDraft['answers']
  clauseIds: readonly string[]
  isElder: boolean
}

/** The screens from the text to the review. Everybody passes the same ones, whatever they answer, save the reasons' own. */
export function stepsOf({ items, answers, clauseIds, isElder }: Shape): Step[] {
  const perItem = items.flatMap((item): Step[] => {
    const choice: Step = { key: `choice:${item}`, kind: 'choice', item }
    const state = answers[item]?.state
    if (!isElder || !state || state === 'agreed') return [choice]
    const why: Step = { key: `why:${item}`, kind: 'why', item }
    return state === 'deferred' ? [choice, why, { key: `when:${item}`, kind: 'when', item }] : [choice, why]
  })
  const clauses = clauseIds.map((clauseId): Step => ({ key: `clause:${clauseId}`, kind: 'clause', clauseId }))
  return [{ key: 'read', kind: 'read' }, ...perItem, ...clauses, { key: 'review', kind: 'review' }]
}

/** Where the kept key stands among the steps; the text when it is no longer there. */
export const indexOf = (steps: readonly Step[], key: string) =>
  Math.max(
    0,
    steps.findIndex((step) => step.key === key),
  )
