import type { ActionName, Actions } from '@chuanmen/types/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { clearDraft, restoreDraft, saveDraft } from '@/lib/draft'
import { call, type Input, newRequestId, type Output } from './call'
import { asFailure, cutLink, type Failure } from './failure'

export type QueryName = { [N in ActionName]: Actions[N]['kind'] extends 'query' ? N : N }[ActionName]

type Options<N extends ActionName> = {
  /** False waits, for instance until an id is known. */
  enabled?: boolean
  /** The ids that the page's address must carry: with one missing (a cut link) there is nothing to ask for, and the page says so. */
  of?: readonly string[]
  staleMs?: number
  /** Keeps showing the answer to the last input while the next one loads (filters, pages). */
  keep?: boolean
  /** Polls; better use `useLive`. */
  everyMs?: number | false
  onValue?: (value: Output<N>) => void
}

export type Loaded<T> = {
  value: T | undefined
  failure: Failure | null
  /** First load, nothing to show yet. */
  isLoading: boolean
  /** Something is shown while news is fetched. */
  isRefreshing: boolean
  again: () => void
}

export const actionKey = <N extends ActionName>(name: N, input?: Input<N>) =>
  input === undefined ? ([name] as const) : ([name, input] as const)

/** Reads with an action: cached by name and input, refreshed when the page comes back to the front. */
export function useAction<N extends ActionName>(
  name: N,
  input: Input<N>,
  { enabled: isWanted = true, of = [], staleMs, keep, everyMs }: Omit<Options<N>, 'onValue'> = {},
): Loaded<Output<N>> {
  const isLost = of.includes('')
  const enabled = isWanted && !isLost
  const query = useQuery<Output<N>>({
    queryKey: actionKey(name, input),
    queryFn: () => call(name, input),
    enabled,
    ...(staleMs === undefined ? {} : { staleTime: staleMs }),
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  return {
    value: query.data,
    failure: isLost ? cutLink : query.error ? asFailure(query.error) : null,
    isLoading: enabled && query.isPending,
    isRefreshing: query.isFetching && !query.isPending,
    again: () => {
      void query.refetch()
    },
  }
}

export type Doing<N extends ActionName> = {
  /** Runs the action; resolves with the value, or undefined when it failed (then `failure` says why). */
  run: (input: Input<N>) => Promise<Output<N> | undefined>
  isBusy: boolean
  failure: Failure | null
  value: Output<N> | undefined
  reset: () => void
}

type Intent = { input: string; requestId: string }

/**
 * Changes something with an action. The request id is made once per intent: running again after a failure with the
 * same input keeps it, other input or a success makes a new one.
 * `changes` names the reads that are stale afterwards. `keepAs` keeps the intent on the device until it succeeds, so that
 * a program killed after a lost reply still sends the same id for the same input (rule 15).
 */
export function useMutate<N extends ActionName>(
  name: N,
  changes: readonly ActionName[] = [],
  keepAs?: string,
): Doing<N> {
  const client = useQueryClient()
  const kept = keepAs === undefined ? undefined : `intent:${keepAs}`
  const [before] = useState(() => (kept === undefined ? undefined : restoreDraft<Intent>(kept)))
  const intent = useRef<Intent | undefined>(before)
  const mutation = useMutation({
    mutationFn: (input: Input<N>) => {
      const text = JSON.stringify(input)
      if (intent.current?.input !== text) intent.current = { input: text, requestId: newRequestId() }
      if (kept !== undefined) saveDraft(kept, intent.current)
      return call(name, input, intent.current.requestId)
    },
    onSuccess: async () => {
      intent.current = undefined
      if (kept !== undefined) clearDraft(kept)
      await Promise.all(changes.map((read) => client.invalidateQueries({ queryKey: [read] })))
    },
  })
  return {
    run: async (input) => {
      try {
        return await mutation.mutateAsync(input)
      } catch {
        return undefined
      }
    },
    isBusy: mutation.isPending,
    failure: mutation.error ? asFailure(mutation.error) : null,
    value: mutation.data as Output<N> | undefined,
    reset: mutation.reset,
  }
}
