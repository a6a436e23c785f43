import { diagnose } from '../../../domain/plan/diagnose'
import { kindsConfirmed } from '../../../domain/plan/kinds-confirmed'
import { mayKeepPlan } from '../../../domain/plan/policy'
import { confirmKinds as contract } from '../../../types/plan-actions'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { planOf, savePlan } from '../../platform/plan-commit'
import { diagnosisFacts, standingTally } from '../../platform/plan-facts'
import { templatesOf } from '../../platform/plan-templates'
import { stop, take } from '../../platform/refused'

/** A person says of which kinds a household is, beside what the rules propose at this moment; each new one opens its plan. */
export const confirmKinds = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { flatId, flat, place, stairwell, estate } = await planAt(store, input)
  permit(mayKeepPlan(actor, place))
  return commit(async (tx) => {
    const plan = await planOf(tx, { stairwellId: stairwell._id, flatId })
    take(mayKeepPlan(actor, { ...place, contactId: plan.contactId }))
    if (plan.rev !== input.rev) stop('plan_changed')
    const facts = await diagnosisFacts(tx, flat, plan, await standingTally(tx, stairwell), now)
    const proposed = diagnose(facts).map(({ kind }) => kind)
    const by = { personId: actor.personId, name: actor.staff?.name ?? '' }
    const context = { templates: await templatesOf(tx, estate._id), by }
    const after = take(kindsConfirmed(plan, { kinds: input.kinds, proposed, why: input.why }, context, now))
    const { rev } = await savePlan(tx, after)
    return { rev, raised: after.items.length - plan.items.length }
  })
})
