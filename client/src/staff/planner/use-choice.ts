import type { PlannerView } from '@chuanmen/types/planner'
import { useCallback, useEffect, useRef, useState } from 'react'
import { clearDraft, restoreDraft, saveDraft } from '@/lib/draft'
import { type Choice, choiceOf, isSameChoice, type PlannerDraft } from './planner-draft'

const SAVE_AFTER_MS = 400

/** Budget and what is changed by hand: one's own draft of this round, else what the kept plan was made with. A draft survives the program being killed; one of an earlier round counts no more. */
export function useChoice(estateId: string, view: PlannerView | undefined) {
  const key = `planner:${estateId}`
  const [draft, setDraft] = useState(() => restoreDraft<PlannerDraft>(key))
  const roundId = view?.round?.roundId
  const rev = view?.rev ?? 0
  const mine = draft && draft.roundId === roundId ? draft : undefined
  const kept = choiceOf(view?.plan)
  const choice: Choice = mine ?? kept
  const latest = useRef({ choice, draft: mine, kept, roundId, rev })
  latest.current = { choice, draft: mine, kept, roundId, rev }
  const thrownAway = useRef<PlannerDraft>()

  useEffect(() => {
    if (mine === undefined) return
    const save = () => thrownAway.current !== mine && saveDraft(key, mine)
    const timer = setTimeout(save, SAVE_AFTER_MS)
    return () => {
      clearTimeout(timer)
      // The page is left before it was saved.
      save()
    }
  }, [key, mine])

  const reset = useCallback(() => {
    thrownAway.current = latest.current.draft
    setDraft(undefined)
    clearDraft(key)
  }, [key])

  const change = useCallback((make: (before: Choice) => Choice, basis?: number) => {
    const now = latest.current
    if (now.roundId === undefined) return
    const { budget, whatIf } = make(now.choice)
    const next = { budget, whatIf, roundId: now.roundId, basis: basis ?? now.draft?.basis ?? now.rev }
    latest.current = { ...now, choice: next, draft: next }
    setDraft(next)
  }, [])

  return {
    choice,
    change,
    reset,
    isChanged: mine !== undefined && !isSameChoice(mine, kept),
    /** A colleague kept another plan since one began to change. */
    isBehind: mine !== undefined && mine.basis !== rev && !isSameChoice(mine, kept),
  }
}
