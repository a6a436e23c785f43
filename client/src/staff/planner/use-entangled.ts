import { askingAgain, keyOf, type PlannerSession, withSolved } from '@chuanmen/domain/planner/planner-session'
import { unsolved } from '@chuanmen/domain/planner/work-session'
import { FRONTIER_DOORS_MAX, FRONTIER_RISERS_MAX } from '@chuanmen/types/limits'
import type { StairwellProblem } from '@chuanmen/types/planner'
import { useCallback, useEffect, useRef } from 'react'
import { call, newRequestId } from '@/api/call'
import { asFailure } from '@/api/failure'

/** Between two looks whether the solver is done. */
const LOOK_MS = 2_000

type Apply = (change: (before: PlannerSession | undefined) => PlannerSession | undefined) => void

/** Has stairwells that are too entangled for the page worked out elsewhere, one after the other, and folds in what comes back. Whoever has left the page asks no more. */
export function useEntangled(estateId: string, session: PlannerSession | undefined, apply: Apply) {
  const busy = useRef('')
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  useEffect(() => {
    const [next] = session ? unsolved(session).filter(({ hasFailed }) => !hasFailed) : []
    if (!next || busy.current !== '') return
    const { problem } = next
    busy.current = keyOf(problem)
    void solve(estateId, problem, () => isHere.current).then((found) => {
      busy.current = ''
      if (isHere.current) apply((before) => before && withSolved(before, problem, found))
    })
  }, [estateId, session, apply])

  return useCallback(() => apply((before) => before && askingAgain(before)), [apply])
}

/** Null: it was refused, or is beyond what the solver takes. Out of reach, it is asked again. */
async function solve(estateId: string, problem: StairwellProblem, isHere: () => boolean) {
  if (problem.costs.length > FRONTIER_DOORS_MAX || problem.risers.length > FRONTIER_RISERS_MAX) return null
  while (isHere()) {
    try {
      const { done, stops, isProven } = await call('planner.frontier', { estateId, problem }, newRequestId())
      if (done) return { stops, isProven }
    } catch (error) {
      if (!asFailure(error).canRetry) return null
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return null
}
