import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { useLive } from '@/api/use-live'

/** How often a staff picture asks for news while it is on the screen: a signature shows within two seconds (issue: live). */
const SLOWEST_MS = 1_200

export type LiveView<T> = {
  value: T | undefined
  failure: Failure | null
  isLoading: boolean
  /** Something is shown, and the last question for news did not get through. */
  isOffline: boolean
  again: () => void
}

type Source<T> = {
  /** The first part is the action's name, so that a mutation naming it makes this stale. */
  key: readonly [string, ...unknown[]]
  enabled: boolean
  /** Why there is nothing to ask for, while not enabled. */
  lost?: Failure
  /** The newest version; with `since` undefined when nothing changed. */
  ask: (since?: number) => Promise<T | undefined>
  versionOf: (value: T) => number
}

/** A view that stays live: loaded once, then asked 「anything since version n?」 as long as the page is shown. */
export function useLiveView<T>({ key, enabled, lost, ask, versionOf }: Source<T>): LiveView<T> {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: key,
    enabled,
    queryFn: async () => {
      const value = await ask()
      if (value === undefined) throw new Error('The first answer must hold the view')
      return value
    },
  })
  const [isOffline, setOffline] = useState(false)
  const value = query.data as T | undefined

  useLive(
    async () => {
      const shown = client.getQueryData<T>(key)
      if (shown === undefined) return false
      try {
        const news = await ask(versionOf(shown))
        setOffline(false)
        if (news === undefined) return false
        client.setQueryData(key, news as never)
        return true
      } catch (error) {
        setOffline(asFailure(error).kind === 'offline')
        return false
      }
    },
    enabled,
    SLOWEST_MS,
  )

  return {
    value,
    failure: query.error ? asFailure(query.error) : enabled ? null : (lost ?? null),
    isLoading: enabled && query.isPending,
    isOffline: isOffline && value !== undefined,
    again: () => void query.refetch(),
  }
}
