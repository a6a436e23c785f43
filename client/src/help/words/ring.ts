import { type HelpKind, type HelpRing, helpKindRules, helpRings, helpRingWords } from '@chuanmen/types/help-words'
import { day, hour, type Moment, nearDay } from '@/lib/format'

const asks: Record<HelpRing, string> = {
  stairwell: '问同楼门的',
  building: '问同一栋楼的',
  estate: '问全小区',
  community: '问附近小区的',
  station: '问养老驿站',
  staff: '由社区工作人员来安排',
}

/** The ring after this one that may do such a thing at all. */
export const ringAfter = (kind: HelpKind, ring: HelpRing): HelpRing => {
  const { by } = helpKindRules[kind]
  const rest = helpRings.slice(helpRings.indexOf(ring) + 1)
  return rest.find((one) => one === 'staff' || by.includes(one === 'station' ? 'station' : 'volunteer')) ?? 'staff'
}

type Searching = { kind: HelpKind; ring: HelpRing | null; nextRingAt: string | null }

/** What it waits for, in one line: 「在问同一栋楼的，晚8点以后问全小区」. Empty where it is not being looked for. */
export function ringLine({ kind, ring, nextRingAt }: Searching, now: Moment): string {
  if (!ring) return ''
  if (!nextRingAt) return helpRingWords[ring]
  const near = nearDay(nextRingAt, now)
  const on = near === '今天' ? '' : near === '明天' || near === '后天' ? near : `${day(nextRingAt, now)} `
  return `${helpRingWords[ring]}，${on}${hour(nextRingAt)}以后${asks[ringAfter(kind, ring)]}`
}
