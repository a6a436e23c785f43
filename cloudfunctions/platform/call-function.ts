import { cloud } from './cloud'

/** How a call of another function went: `late` is one that had not answered in time and may well be at it still. */
export type CallOutcome = { how: 'answered' | 'late' } | { how: 'failed'; code: string }

/**
 * Calls another of our functions by name and waits at most so many seconds. It runs by itself with nobody behind it: what it may do and what came
 * of it stands in the store, so its answer is not passed on.
 */
export const callFunction = async (name: string, data: object, waitSeconds: number): Promise<CallOutcome> => {
  try {
    const answer = await cloud.callFunction({ name, data }, { timeout: waitSeconds * 1000 })
    // The SDK answers with the platform's refusal where one would expect it to throw.
    const { code } = answer as { code?: string }
    return code ? { how: 'failed', code } : { how: 'answered' }
  } catch (error) {
    const { code = '' } = error as { code?: string }
    return code === 'ESOCKETTIMEDOUT' ? { how: 'late' } : { how: 'failed', code: String(code) }
  }
}
