import type { EstatePlan, PlannedDoor } from '@chuanmen/domain/planner/estate-plan'
import type { Door } from '@chuanmen/types/planner'
import { shortDay } from '@/lib/format'

/** Pipes in words: whole ones as they are, expected ones to one decimal. */
export const pipes = (count: number) => String(Math.round(count * 10) / 10)

/** The plan in one sentence: what to knock on, how often, what comes of it. */
export function sumWords({ state, totals: { doors, visits, sure, expected } }: EstatePlan): string {
  if (state.is === 'allAgreed') return '都同意了，没有门要敲'
  if (state.is === 'nobody') return '现在没有能谈的门'
  if (state.is === 'pinsBeyond') return `「一定要去」的门就要 ${state.needs} 趟，比一共的趟数多`
  if (state.is === 'tooFew' || doors === 0) return '这点趟数，一串也打不通'
  return `先敲 ${doors} 户的门（${visits} 趟），都谈成能多成 ${sure} 串，按把握约 ${pipes(expected)} 串`
}

/** What the sum does not say: what is left over, what a little more would buy. */
export function nextWords({ state, next, totals: { spare } }: EstatePlan, goalWords: string): string {
  if (state.is === 'tooFew')
    return `最少要 ${state.buys.visits} 趟才有一串能通：${state.buys.visits} 趟，${goalWords}多成 ${pipes(state.buys.pipes)} 串。`
  if (state.is === 'pinsBeyond') return '请多给几趟，或者放开一两户。您选的都还在。'
  if (state.is !== 'ready') return ''
  const more = next
    ? `再多 ${next.visits} 趟，${goalWords}再多成 ${pipes(next.pipes)} 串。`
    : '再多给趟数，也打不通更多的了。'
  return spare > 0 ? `有 ${spare} 趟用不上。${more}` : more
}

/** Why a door that somebody waits for is not in the plan. `stairwellId`: its own may still be worked out elsewhere. */
export function whyOut(plan: EstatePlan | undefined, stairwellId?: string): string {
  if (plan?.entangled.some((one) => one.stairwellId === stairwellId)) return '它的楼门还没算出来，算好才知道该不该去。'
  if (plan?.state.is === 'pinsBeyond') return '趟数还不够「一定要去」的门，别的先排不进来。'
  return plan?.state.is === 'ready' ? '同样的趟数，敲别的门成得更多。' : '这次一户也没排进来，清单那里写着为什么。'
}

/** 「1 趟」, 「不用再跑，只差签字」 */
export const visitsWords = ({ visits, isByHand }: Pick<PlannedDoor, 'visits' | 'isByHand'>) =>
  visits === 0 ? (isByHand ? '算 0 趟' : '只差签字，不占趟数') : `${visits} 趟`

/** How sure the visits win it. Without a range it is a belief, and says so. */
export const chanceWords = ({ chance, range }: Pick<PlannedDoor, 'chance' | 'range'>) =>
  range ? `把握 ${chance}%（${range.low}～${range.high}%）` : `把握估 ${chance}%，说不准`

/** What the plan loses without this door. `price` undefined: still being worked out. */
export function priceWords(price: number | undefined): string {
  if (price === undefined) return '正在算少了它会怎样'
  const rounded = Math.round(price * 10) / 10
  if (rounded > 0) return `少了这户，少成 ${rounded} 串`
  if (rounded < 0) return `不去这户，反倒多成 ${-rounded} 串`
  return '少了这户，换别家也一样多'
}

/** What was done at this door beside how often it was visited, which its reasons say, and who keeps in touch. */
export function pastWords({ attempts, made, lastVisitOn, contactName }: Door): string {
  return [
    attempts === 0 ? '还没去过' : '',
    made > 0 ? `按定下的计划跑了 ${made} 趟` : '',
    lastVisitOn ? `上次 ${shortDay(lastVisitOn)}` : '',
    contactName ? `${contactName}联系` : '还没人联系',
  ]
    .filter(Boolean)
    .join(' · ')
}
