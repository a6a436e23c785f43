import { log } from '../platform/log'
import { checkPhotos } from './check-photos'
import { checkWords } from './check-words'
import { endDeadClaims } from './claim'
import { handOnUnread } from './hand-on-unread'
import type { Run } from './run'
import { sendDue } from './send-due'
import { spreadDue } from './spread-due'
import { tellOfClaims } from './tell-of-claims'
import { tellOfHelp } from './tell-of-help'
import { tellOfPlans } from './tell-of-plans'

/** Each says whether it found something. */
const steps = [
  spreadDue,
  tellOfClaims,
  tellOfHelp,
  tellOfPlans,
  endDeadClaims,
  sendDue,
  handOnUnread,
  checkWords,
  checkPhotos,
] as const

/**
 * Spreads, sends and hands on what is due, until nothing is or the time is up. Every step rests on what is stored: any number of runs,
 * one after the other or at once, come to the same (rule 20). A step that fails rests until the next run and stops no other; then, with
 * all done that could be, the first failure is thrown, so that the platform knows and tries again.
 */
export const drain = async (run: Run): Promise<Run['did']> => {
  const failed = new Set<(typeof steps)[number]>()
  for (;;) {
    let hasFound = false
    for (const step of steps) {
      if (failed.has(step)) continue
      try {
        if (await step(run)) hasFound = true
      } catch (error) {
        failed.add(step)
        run.failures.push(error)
        log('error', 'a step of the drain failed', { step: step.name, reason: (error as Error).message })
      }
    }
    if (run.isOver() || !hasFound) break
  }
  if (run.failures.length > 0) throw run.failures[0]
  return run.did
}
