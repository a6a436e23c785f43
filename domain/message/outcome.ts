import type { ChannelReason } from '../../types/notice-words'

/** The platform itself refused the call before WeChat heard of it: the function has no permission, or no token. */
export const NOT_PERMITTED = -604101

/** The whole way to WeChat is shut, whatever is sent: no token or a stale one, an API this account may not use, no permission. */
const shut: readonly number[] = [40001, 42001, 48001, NOT_PERMITTED]

/** What to do after one try to send. A reserved grant stays spent, is given back, or was never there. */
export type Outcome =
  | { next: 'sent'; grant: 'spent' }
  | { next: 'unknown'; grant: 'spent' }
  /** Nothing is wrong with this message: it waits, and the run sends nothing more (rule 5). */
  | { next: 'later'; grant: 'back'; isAlarm: boolean }
  | { next: 'failed'; grant: 'back' | 'gone'; isAlarm: boolean; reason: ChannelReason }

const LATER: Outcome = { next: 'later', grant: 'back', isAlarm: false }

/**
 * What WeChat's `errcode` of `subscribeMessage.send` means (rules 1, 2, 5); null: nobody can tell whether it was sent. A shut way loses
 * nothing: all wait until an operator has opened it. Every code that is not known here is treated like a configuration error: never
 * retried blindly, and an operator hears of it.
 */
export const outcomeOf = (code: number | null): Outcome => {
  if (code !== null && shut.includes(code)) return { ...LATER, isAlarm: true }
  switch (code) {
    case null:
      return { next: 'unknown', grant: 'spent' }
    case 0:
      return { next: 'sent', grant: 'spent' }
    case 43101:
      return { next: 'failed', grant: 'gone', isAlarm: false, reason: 'refused' }
    case 45009:
    case -1:
      return LATER
    default:
      return { next: 'failed', grant: 'back', isAlarm: true, reason: 'failed' }
  }
}

/** Codes that say the template or its page is set up wrongly: every further message would fail alike. */
export const haltingCodes: readonly number[] = [40037, 41030]

/**
 * WeChat's code for fields that break its rules; ours, too, for words that no longer fit a template, which it need not see. A notice's
 * words are the same for all, so none of its further messages is tried.
 */
export const NOT_FITTING = 47003
