import { focusManager, QueryClient } from '@tanstack/react-query'
import { isFailure } from './failure'

/**
 * A lost connection is worth a second try at once; a refusal or an ended session is an answer. After a time-out the person has
 * waited long enough: they are told, and try again themselves.
 */
const worthRetrying = (count: number, error: unknown) => isFailure(error) && error.kind === 'offline' && count < 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: worthRetrying,
      retryDelay: (count) => 600 * 2 ** count,
      staleTime: 5_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** The program came to the front or went away: queries refresh, polls pause. */
export function setVisible(visible: boolean) {
  focusManager.setFocused(visible)
}

/** Forgets everything a person saw: at log-out, and before somebody else logs in on this device. */
export function forgetAnswers() {
  queryClient.clear()
}
