import type { NoticeContent } from '../../types/notice'

/**
 * Whether a notice asks nothing of anybody any more: its validity has passed, or, when none was set, what it announces is over. A
 * progress notice tells of what is over, so only a validity ends it.
 */
export const isExpired = (
  { kind, validUntil, endsAt }: Pick<NoticeContent, 'kind' | 'validUntil' | 'endsAt'>,
  now: Date,
): boolean => {
  const until = validUntil ?? (kind === 'progress' ? null : endsAt)
  return until !== null && Date.parse(until) <= now.getTime()
}
