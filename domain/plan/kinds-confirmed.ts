import type { HouseholdPlanDoc, PlanTemplates } from '../../types/plan'
import { kinds as allKinds, type Kind } from '../../types/plan-words'
import { accept, type Result, refuse } from '../../types/result'
import { RULES_VERSION } from './diagnose'
import { itemsForKinds, withoutKinds } from './raise-for-kinds'
import type { By } from './stepped'

const inOrder = (kinds: readonly Kind[]): Kind[] => allKinds.filter((kind) => kinds.includes(kind))

export const isSameKinds = (one: readonly Kind[], other: readonly Kind[]): boolean =>
  inOrder(one).join() === inOrder(other).join()

/**
 * A plan after a person said of which kinds a household is: new ones open their plan, of those taken back nobody has begun is dropped. Refuses `why_needed` where it differs from what the rules
 * propose and nothing is said why.
 */
export const kindsConfirmed = (
  plan: HouseholdPlanDoc,
  { kinds, proposed, why }: { kinds: readonly Kind[]; proposed: readonly Kind[]; why: string },
  { templates, by }: { templates: PlanTemplates; by: By & { personId: string } },
  now: Date,
): Result<HouseholdPlanDoc> => {
  if (!isSameKinds(kinds, proposed) && why === '') return refuse('why_needed')
  const before = plan.diagnosis?.kinds ?? []
  const takenBack = before.filter((kind) => !kinds.includes(kind))
  const left = withoutKinds(plan.items, takenBack, by, now)
  const added = inOrder(kinds).filter((kind) => !before.includes(kind))
  const raised = { flatId: plan._id, seq: plan.rev, kinds: added, by }
  return accept({
    ...plan,
    diagnosis: {
      ...{ kinds: inOrder(kinds), proposed: inOrder(proposed), rulesVersion: RULES_VERSION, why },
      by: by.personId,
      byName: by.name,
      at: now,
    },
    items: itemsForKinds(templates, raised, { ...plan, items: left }, now),
  })
}
