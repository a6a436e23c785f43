import type { MattersGlance } from '../../types/me'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import type { TalkDoc } from '../../types/talk'

type GlancedPlan = Pick<HouseholdPlanDoc, 'openItems' | 'items'>
type GlancedPromise = Pick<PromiseDoc, 'at' | 'isOpen' | 'signerId'>
type GlancedTalk = Pick<TalkDoc, 'at' | 'can' | 'signatures'>
export const PLAN_GLANCE = ['openItems', 'items'] as const
export const PROMISE_GLANCE = { at: true, isOpen: true, signerId: true } as const
export const TALK_GLANCE = { at: true, can: true, signatures: true } as const

/**
 * What waits for a household on its first screen: promises said to be kept that this owner demanded (`signerId` null: whose ever), an offer to answer, a talk whose day or signature is wanted. Null: nothing of it
 * is open.
 */
export const glanceAtMatters = (
  plan: GlancedPlan | null,
  promises: readonly GlancedPromise[],
  talks: readonly GlancedTalk[],
  signerId: string | null,
): MattersGlance | null => {
  const live = promises.filter(({ isOpen }) => isOpen)
  const offers = (plan?.items ?? []).filter(({ state, offer }) => state !== 'dropped' && offer?.state === 'offered')
  const [talk] = talks
  const glance: MattersGlance = {
    toConfirm: live.filter((one) => one.at === 'kept' && (signerId === null || one.signerId === signerId)).length,
    talk: talk ? wanted(talk) : null,
    toAnswer: offers.length,
    open: (plan?.openItems ?? 0) + live.length,
  }
  return glance.open === 0 && glance.talk === null ? null : glance
}

const wanted = ({ at, can, signatures }: GlancedTalk): MattersGlance['talk'] => {
  if (at === 'inviting') return can.resident === null ? 'slot' : null
  return at === 'minuted' && signatures.resident === null ? 'sign' : null
}
