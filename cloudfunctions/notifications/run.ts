import type { Store } from '../platform/store'
import type { Letter, Verdict, Wording } from '../platform/wechat'

/** One run of the drain: what it works with, how far it may go, and what it did. */
export type Run = {
  store: Store
  now: () => Date
  /** WeChat's `errcode`, or null when nobody can tell whether it was sent. */
  send: (letter: Letter) => Promise<number | null>
  /** What WeChat makes of a person's words; null when it cannot say. */
  check: (wording: Wording) => Promise<Verdict | null>
  /** The run's time is up: what is begun is ended, nothing more is begun. */
  isOver: () => boolean
  /** WeChat, or the way to it, asks for a rest: this run sends nothing more (rule 5). */
  isResting: boolean
  /** What went wrong on the way and did not stop the rest: the platform hears of it in the end. */
  failures: unknown[]
  did: Record<'spread' | 'sent' | 'failed' | 'later' | 'cancelled' | 'unknown' | 'unread' | 'checked', number>
}

export const newRun = (given: Pick<Run, 'store' | 'now' | 'send' | 'check' | 'isOver'>): Run => ({
  ...given,
  isResting: false,
  failures: [],
  did: { spread: 0, sent: 0, failed: 0, later: 0, cancelled: 0, unknown: 0, unread: 0, checked: 0 },
})
