import type { PlannerSession } from '@chuanmen/domain/planner/planner-session'
import { isSettled, stepped } from '@chuanmen/domain/planner/work-session'
import { useCallback, useEffect, useRef, useState } from 'react'

/** How long the page may be busy before it draws and hears again: half a frame of a slow phone. */
const SLICE_MS = 8

type State = { shown: PlannerSession | undefined; isWorking: boolean; left: number }

/**
 * Keeps a planner's session and works out what a change made stale, a slice at a time between two frames. `shown`: the last that was whole, so that a list never stands half worked out; `left`: stairwells
 * to go.
 */
export function useSession() {
  const latest = useRef<PlannerSession>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const [state, setState] = useState<State>({ shown: undefined, isWorking: false, left: 0 })

  const work = useCallback(() => {
    clearTimeout(timer.current)
    let now = latest.current
    if (!now) return
    const until = Date.now() + SLICE_MS
    while (!isSettled(now) && Date.now() < until) now = stepped(now)
    latest.current = now
    const whole = now
    if (isSettled(whole)) return setState({ shown: whole, isWorking: false, left: 0 })
    setState(({ shown }) => ({ shown, isWorking: true, left: whole.stale.length }))
    timer.current = setTimeout(work, 0)
  }, [])

  const apply = useCallback(
    (change: (before: PlannerSession | undefined) => PlannerSession | undefined) => {
      const next = change(latest.current)
      if (next === latest.current) return
      latest.current = next
      if (next) work()
      else setState({ shown: undefined, isWorking: false, left: 0 })
    },
    [work],
  )

  useEffect(() => () => clearTimeout(timer.current), [])
  return { ...state, apply }
}
