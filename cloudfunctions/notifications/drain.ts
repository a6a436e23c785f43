import { endDeadClaims } from './claim'
import { handOnUnread } from './hand-on-unread'
import type { Run } from './run'
import { sendDue } from './send-due'
import { spreadDue } from './spread-due'

/**
 * Spreads, sends and hands on what is due, until nothing is or the time is up. Every step rests on what is stored: any number of runs,
 * one after the other or at once, come to the same (rule 20).
 */
export const drain = async (run: Run): Promise<Run['did']> => {
  for (;;) {
    const hasSpread = await spreadDue(run)
    const hasEnded = await endDeadClaims(run)
    const hasSent = !run.isResting && (await sendDue(run))
    const hasHandedOn = await handOnUnread(run)
    if (run.isOver() || !(hasSpread || hasEnded || hasSent || hasHandedOn)) return run.did
  }
}
