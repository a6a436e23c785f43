import type { ActionName, Actions } from '@chuanmen/types/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call, type Input, newRequestId, type Output } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'

export type StepName = { [N in ActionName]: Actions[N]['output'] extends { done: boolean } ? N : never }[ActionName]

const TRIES = 4
const WAIT_MS = 800

type State<N extends StepName> = { isRunning: boolean; answer: Output<N> | undefined; failure: Failure | null }

/**
 * Repeats a resumable action until it is done. A lost connection is tried again by itself a few times; then the failure
 * is shown and running again goes on where the server stands. `advance` makes the next step's input from the last answer.
 */
export function useSteps<N extends StepName>(
  name: N,
  changes: readonly ActionName[],
  advance: (input: Input<N>, answer: Output<N>) => Input<N> = (input) => input,
) {
  const client = useQueryClient()
  const [state, setState] = useState<State<N>>({ isRunning: false, answer: undefined, failure: null })
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const run = async (
    first: Input<N>,
    onStep?: (next: Input<N>, answer: Output<N>) => void,
  ): Promise<Output<N> | undefined> => {
    setState((before) => ({ ...before, isRunning: true, failure: null }))
    let input = first
    while (isHere.current) {
      try {
        const answer = await patiently(name, input)
        input = advance(input, answer)
        onStep?.(input, answer)
        const isDone = (answer as { done: boolean }).done
        if (isDone) await Promise.all(changes.map((read) => client.invalidateQueries({ queryKey: [read] })))
        setState({ isRunning: !isDone, answer, failure: null })
        if (isDone) return answer
      } catch (error) {
        setState((before) => ({ ...before, isRunning: false, failure: asFailure(error) }))
        void Promise.all(changes.map((read) => client.invalidateQueries({ queryKey: [read] })))
        return undefined
      }
    }
    return undefined
  }

  return { ...state, run, reset: () => setState({ isRunning: false, answer: undefined, failure: null }) }
}

async function patiently<N extends StepName>(name: N, input: Input<N>): Promise<Output<N>> {
  const requestId = newRequestId()
  for (let tried = 1; ; tried += 1) {
    try {
      return await call(name, input, requestId)
    } catch (error) {
      if (tried >= TRIES || !asFailure(error).canRetry) throw error
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS * 2 ** (tried - 1)))
    }
  }
}
