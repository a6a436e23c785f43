import { HELP_WAKE_SECONDS } from '../../types/limits'
import { callFunction } from './call-function'
import { log } from './log'

/**
 * Has the matching look at an estate now, after something changed there. Waits at most `HELP_WAKE_SECONDS`: whoever wakes it needs nothing of what comes out,
 * and what a lost call leaves behind is found by the timer minutes later. Never throws. True: the call went out.
 */
export const wakeMatching = async (estateId: string): Promise<boolean> => {
  try {
    const call = await callFunction('matching', { estateId }, HELP_WAKE_SECONDS)
    if (call.how !== 'failed') return true
    log('error', 'the matching could not be called, or died', { code: call.code, estateId })
  } catch (error) {
    log('error', (error as Error).message, { estateId })
  }
  return false
}
