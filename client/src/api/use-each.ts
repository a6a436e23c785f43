import type { ActionName } from '@chuanmen/types/contract'
import { useQueries } from '@tanstack/react-query'
import { call, type Input, type Output } from './call'
import { asFailure } from './failure'
import { actionKey, type Loaded } from './use-action'

/** Reads one action for several inputs, each cached as `useAction` caches it: the stairwells of a list, the notices of a day. */
export function useEach<N extends ActionName>(
  name: N,
  inputs: readonly Input<N>[],
  { everyMs }: { everyMs?: number } = {},
): Loaded<Output<N>>[] {
  const queries = useQueries({
    queries: inputs.map((input) => ({
      queryKey: actionKey(name, input),
      queryFn: () => call(name, input),
      ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
    })),
  })
  return queries.map((query) => ({
    value: query.data as Output<N> | undefined,
    failure: query.error ? asFailure(query.error) : null,
    isLoading: query.isPending,
    isRefreshing: query.isFetching && !query.isPending,
    again: () => void query.refetch(),
  }))
}
