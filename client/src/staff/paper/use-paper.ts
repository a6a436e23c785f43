import type { Item } from '@chuanmen/types/riser'
import type { RoundView } from '@chuanmen/types/round'
import type { FlatView, StairwellView } from '@chuanmen/types/stairwell'
import { useEffect, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { shortDay } from '@/lib/format'
import { emptyItem, type ItemDraft } from '@/pages/consent/draft'
import {
  checkPaper,
  daysOf,
  emptyPaper,
  hasErrors,
  householdOf,
  itemsOf,
  missingOf,
  type PaperDraft,
  type PaperErrors,
  paperInput,
} from './paper-draft'

export type PaperFacts = { view: StairwellView; round: RoundView; file: FlatView }

const noErrors: PaperErrors = { items: {} }

/** One flat's paper answer: a draft on this device until the server took it. */
export function usePaper({ view, round, file }: PaperFacts) {
  const { flatId } = file.flat
  const key = `paper:${round.roundId}:${flatId}`
  const onlyOwner = file.owners.length === 1 ? (file.owners[0]?.signerId ?? '') : ''
  const draft = useDraft<PaperDraft>(key, { ...emptyPaper, signerId: onlyOwner, textHash: round.textHash })
  const { value, change } = draft
  const [wasTried, setTried] = useState(false)
  const [recorded, setRecorded] = useState<{ seq: number; items: Item[]; isConflict: boolean }>()
  const save = useMutate(
    'consent.recordPaper',
    ['flat.view', 'stairwell.view', 'estate.view', 'consent.view', 'paper.list'],
    key,
  )

  const { open, locked } = itemsOf(view, flatId)
  const clauseIds = round.text.clauses.map(({ clauseId }) => clauseId)
  const days = daysOf(round, Date.now())
  const errors = checkPaper(value, { items: open, clauseIds, household: householdOf(view, flatId), ...days })

  const isOtherText = value.textHash !== round.textHash
  useEffect(() => {
    if (isOtherText) change({ textHash: round.textHash, clausesRead: [] })
  }, [isOtherText, round.textHash, change])

  const submit = async () => {
    setTried(true)
    if (hasErrors(errors)) return
    const place = { roundId: round.roundId, stairwellId: view.stairwellId, flatId, textHash: round.textHash }
    const input = paperInput(value, open, clauseIds, place)
    const done = await save.run(input)
    if (!done) return
    draft.clear()
    setRecorded({ seq: done.seq, isConflict: done.isConflict, items: input.answers.map(({ item }) => item) })
  }

  return {
    key,
    draft: value,
    change,
    wasRestored: draft.wasRestored,
    isSaved: draft.isSaved,
    open,
    locked,
    days,
    setItem: (item: Item, part: Partial<ItemDraft>) =>
      change({ answers: { ...value.answers, [item]: { ...emptyItem, ...value.answers[item], ...part } } }),
    clearItem: (item: Item) => change({ answers: { ...value.answers, [item]: undefined } }),
    sameForAll: (item: Item) => {
      const said = value.answers[item]
      if (said) change({ answers: Object.fromEntries(open.map((one) => [one, said])) })
    },
    tickClause: (clauseId: string) =>
      change({
        clausesRead: value.clausesRead.includes(clauseId)
          ? value.clausesRead.filter((id) => id !== clauseId)
          : [...value.clausesRead, clauseId],
      }),
    errors: { ...(wasTried ? errors : noErrors), ...refusedFields(save.failure) },
    missing: wasTried ? missingOf(errors) : [],
    submit: () => void submit(),
    isBusy: save.isBusy,
    failure: save.failure,
    recorded,
  }
}

/** A refusal about the day, the witness or the photos is said beside that field as well. */
function refusedFields(failure: ReturnType<typeof useMutate>['failure']): Partial<PaperErrors> {
  if (failure?.kind !== 'refused') return {}
  const { newerOn } = failure.detail ?? {}
  if (failure.code === 'paper_older')
    return {
      signedOn: typeof newerOn === 'string' ? `这位业主 ${shortDay(newerOn)} 又答复过，比这张纸晚` : failure.message,
    }
  if (failure.code === 'paper_date_invalid' || failure.code === 'paper_older') return { signedOn: failure.message }
  if (failure.code === 'paper_other_flat') return { room: failure.message }
  if (failure.code === 'witness_required' || failure.code === 'witness_not_independent')
    return { witness: failure.message }
  if (failure.code === 'photo_required') return { photos: failure.message }
  if (failure.code === 'clauses_unread') return { clauses: failure.message }
  return {}
}
