import { owes } from '@chuanmen/domain/claim/owes'
import type { ClaimStatus } from '@chuanmen/types/claim'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { clockStepWords } from '@chuanmen/types/claim-words'
import type { IconName } from '@/components/icon/names'
import { dayOf, daysUntil, type Moment } from '@/lib/format'
import { isPast, visitSoon } from './visit-words'

/** Nothing is due of anybody but the household; silence is never consent. */
export const isHouseholdsTurn = (status: ClaimStatus): boolean =>
  status.at === 'offered' ||
  status.at === 'done' ||
  status.at === 'final' ||
  (status.at === 'judged' && !owes(status.liability))

/** A stored deadline whose day is over. One that is paused does not run. */
export const isOverdue = (clock: ClaimView['clock'], now: Moment): boolean =>
  clock !== null && clock.paused === null && clock.dueOn < dayOf(now)

type Tag = { words: string; tone: 'teal' | 'amber' | 'brick' | 'plain'; icon: IconName }

/** Where a claim stands in a few words, for a tag beside its title. The words carry it, the tint repeats it. */
export function standingTag(
  { status, clock }: Pick<ClaimView, 'status' | 'clock'>,
  now: Moment,
  side: ClaimView['side'] = 'household',
): Tag {
  if (status.at === 'closed') return { words: '已办结', tone: 'teal', icon: 'check' }
  if (status.at === 'withdrawn') return { words: '已撤回', tone: 'plain', icon: 'back' }
  if (isHouseholdsTurn(status)) {
    const who = side === 'household' ? '您' : '住户'
    return { words: status.at === 'done' ? `等${who}验收` : `等${who}定`, tone: 'amber', icon: 'clock' }
  }
  if (clock?.paused) return { words: '计时暂停', tone: 'plain', icon: 'clock' }
  if (isOverdue(clock, now))
    return { words: `${clockStepWords[clock?.step ?? 'acknowledge']}超期了`, tone: 'brick', icon: 'warning' }
  if (status.at === 'visitSet' && !isPast(status.visit, now)) {
    return { words: `${visitSoon(status.visit, now)}上门`, tone: 'amber', icon: 'clock' }
  }
  if (!clock) return { words: '办理中', tone: 'amber', icon: 'clock' }
  const left = daysUntil(clock.dueOn, now)
  const until = left === 0 ? '今天' : left === 1 ? '明天' : `${left} 天内`
  return { words: `${until}${clockStepWords[clock.step]}`, tone: 'amber', icon: 'clock' }
}
