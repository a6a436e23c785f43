import type { Item } from '@chuanmen/types/riser'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { elder } from '@/lib/elder'
import { dayOf } from '@/lib/format'
import { param } from '@/lib/navigate'
import { rememberRound } from '@/lib/rounds-seen'
import { type ConsentDraft, emptyDraft, emptyItem, fromAnswers, type ItemDraft } from './draft'
import { indexOf, itemsToAnswer, type Step, stepsOf } from './steps'

export type Consent = ReturnType<typeof useConsent>

/** The round as one household is asked it, the draft of its answer, and the step on the screen. */
export function useConsent() {
  const { params } = useRouter()
  const [roundId, flatId, change] = [param(params, 'round'), param(params, 'flat'), param(params, 'change')]
  const isElder = elder.use()
  const loaded = useAction('consent.view', { roundId, flatId }, { of: [roundId, flatId] })
  const view = loaded.value
  const draft = useDraft<ConsentDraft>(`consent:${roundId}:${flatId}`, emptyDraft)
  const { value, change: set } = draft

  const isPreparing = Boolean(view?.abilities.prepare && !view.abilities.answer)
  const items = view ? itemsToAnswer(view.items, value.changing) : []
  const clauseIds = view && !isPreparing ? view.clauses.map(({ clauseId }) => clauseId) : []
  const steps = stepsOf({ items, answers: value.answers, clauseIds, isElder })
  const index = indexOf(steps, value.at)
  const step = steps[index] as Step
  const today = dayOf(Date.now())

  useEffect(() => rememberRound(flatId, roundId), [flatId, roundId])

  // From the receipt: these items are to be answered anew. A restored draft that knows so keeps its place.
  const isNews = change !== '' && change.split(',').some((item) => !value.changing.includes(item as Item))
  useEffect(() => {
    if (isNews) set({ changing: change.split(',') as Item[], at: '' })
  }, [isNews, change, set])

  // Somebody of the family filled it in: the owner finds it filled in, and may change all of it.
  const prepared = view?.prepared
  useEffect(() => {
    if (!prepared || !view || Object.keys(value.answers).length > 0) return
    set({ answers: fromAnswers(prepared.answers), textHash: view.textHash })
  }, [prepared, view, value.answers, set])

  // Another text: what was filled in stays, but is read again, and its clauses ticked again, before it is sent.
  const isOtherText = Boolean(view && value.textHash !== '' && value.textHash !== view.textHash)
  useEffect(() => {
    if (isOtherText && view) set({ clausesRead: [], at: 'read' })
  }, [isOtherText, view, set])

  const goTo = (key: string) => set({ at: key })
  const afterItems = clauseIds[0] ? `clause:${clauseIds[0]}` : 'review'
  return {
    ...draft,
    roundId,
    flatId,
    loaded,
    view,
    items,
    steps,
    step,
    index,
    today,
    isElder,
    isPreparing,
    isOtherText,
    goTo,
    /** Having read the text: from here on the draft belongs to it. */
    accept: () => set({ textHash: view?.textHash ?? '', at: steps[1]?.key ?? '' }),
    /** Read, and everything filled in already: straight to the clauses or the review. */
    acceptFilled: () => set({ textHash: view?.textHash ?? '', at: afterItems }),
    next: () => goTo(steps[index + 1]?.key ?? step.key),
    previous: () => goTo(steps[index - 1]?.key ?? step.key),
    setItem: (item: Item, part: Partial<ItemDraft>) =>
      set({ answers: { ...value.answers, [item]: { ...emptyItem, ...value.answers[item], ...part } } }),
    /** The same answer for every item still asked. */
    sameForAll: (item: Item) => {
      const said = value.answers[item]
      if (!said) return
      set({ answers: { ...value.answers, ...Object.fromEntries(items.map((one) => [one, said])) }, at: afterItems })
    },
    answerAnew: (item: Item) =>
      set({
        textHash: value.textHash || (view?.textHash ?? ''),
        changing: [...new Set([...value.changing, item])],
        at: `choice:${item}`,
      }),
    tickClause: (clauseId: string) =>
      set({
        clausesRead: value.clausesRead.includes(clauseId)
          ? value.clausesRead.filter((one) => one !== clauseId)
          : [...value.clausesRead, clauseId],
      }),
  }
}
