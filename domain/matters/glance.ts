import type { MattersGlance } from '../../types/me'
import type { HouseholdPlanDoc, PlanItem } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import type { TalkDoc } from '../../types/talk'
import { wantedOf } from '../talk/glance'

type GlancedPlan = Pick<HouseholdPlanDoc, 'openItems'> & { items: readonly Pick<PlanItem, 'state' | 'offer'>[] }
type GlancedPromise = Pick<PromiseDoc, 'at' | 'isOpen' | 'signerId'>
type GlancedTalk = Pick<TalkDoc, 'at' | 'can' | 'signatures'>
/** Of its items only what a glance looks at: each holds its whole story. */
export const PLAN_GLANCE = { openItems: true, 'items.state': true, 'items.offer': true } as const
export const PROMISE_GLANCE = { at: true, isOpen: true, signerId: true } as const
export const TALK_GLANCE = { at: true, can: true, signatures: true } as const

/**
 * What waits for a household on its first screen: promises said to be kept that this owner demanded (`signerId` null: whose ever), an offer to answer, a talk whose day or signature is wanted. Null: nothing of it
 * is open.
 */
export const glanceAtMatters = (
  plan: GlancedPlan,
  promises: readonly GlancedPromise[],
  talks: readonly GlancedTalk[],
  signerId: string | null,
): MattersGlance | null => {
  const live = promises.filter(({ isOpen }) => isOpen)
  const offers = plan.items.filter(({ state, offer }) => state !== 'dropped' && offer?.state === 'offered')
  const [talk] = talks
  const glance: MattersGlance = {
    toConfirm: live.filter((one) => one.at === 'kept' && (signerId === null || one.signerId === signerId)).length,
    talk: talk ? wantedOf(talk, 'resident', true) : null,
    toAnswer: offers.length,
    open: plan.openItems + live.length,
  }
  return glance.open === 0 && glance.talk === null ? null : glance
}
