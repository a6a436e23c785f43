import { useEffect } from 'react'
import { isRefused } from '@/api/failure'
import { useMutate } from '@/api/use-action'
import { replace } from '@/lib/navigate'
import { isAsPrepared, problemOf, toAnswers } from './draft'
import type { Consent } from './use-consent'

/** Refusals that mean the page shows something out of date: it looks again, the draft stays. */
const outOfDate = [
  'text_changed',
  'riser_locked',
  'window_closed',
  'round_not_open',
  'proof_level_too_low',
  'item_not_asked',
] as const

/** Sends the answers (or, for a family member without a power, hands them to the owner). A retry repeats the same request. */
export function useSubmit({ view, value, items, roundId, flatId, isPreparing, today, loaded, clear, goTo }: Consent) {
  const key = `consent:${roundId}:${flatId}`
  const answering = useMutate('consent.answer', ['me.home', 'consent.view'], key)
  const preparing = useMutate('consent.prepare', ['me.home', 'consent.view'], `prepare:${key}`)
  const doing = isPreparing ? preparing : answering
  const { failure } = doing

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per failure
  useEffect(() => {
    if (outOfDate.some((code) => isRefused(failure, code))) loaded.again()
    if (isRefused(failure, 'clauses_unread') && view?.clauses[0]) goTo(`clause:${view.clauses[0].clauseId}`)
  }, [failure])

  const submit = async () => {
    if (!view) return
    const unfinished = items.find((item) => problemOf(value.answers[item], today) !== null)
    if (unfinished) return goTo(`choice:${unfinished}`)
    const answers = toAnswers(value, items)
    const said = { roundId, stairwellId: view.stairwellId, flatId, textHash: view.textHash, answers }
    if (isPreparing) {
      const handed = await preparing.run(said)
      if (handed) clear()
      return
    }
    const confirmsPrepared =
      view.prepared !== null &&
      isAsPrepared(
        answers,
        view.prepared.answers.filter(({ item }) => items.includes(item)),
      )
    const clausesRead = view.clauses
      .map(({ clauseId }) => clauseId)
      .filter((clauseId) => value.clausesRead.includes(clauseId))
    const signed = await answering.run({ ...said, clausesRead, ...(confirmsPrepared ? { confirmsPrepared } : {}) })
    if (!signed) return
    clear()
    await replace('/pages/receipt/index', { tally: signed.tallyId, seq: signed.seq, flat: flatId, fresh: 1 })
  }

  return { submit, isBusy: doing.isBusy, failure, handedUntil: preparing.value?.expiresAt, reset: doing.reset }
}
