import type { HouseholdPlanDoc } from '../../types/plan'
import type { viewPlanFigures } from '../../types/plan-actions'
import { kinds } from '../../types/plan-words'
import { isSameKinds } from './kinds-confirmed'

type Figures = NonNullable<(typeof viewPlanFigures)['output']>
/** Corrections shown: the newest. */
const CORRECTIONS = 20

/** How often people agreed with what the rules proposed at that moment, over confirmed diagnoses. No household is named. */
export const planFigures = (plans: readonly Pick<HouseholdPlanDoc, 'diagnosis'>[], rulesVersion: number): Figures => {
  const said = plans.flatMap(({ diagnosis }) => diagnosis ?? [])
  const differing = said.filter((one) => !isSameKinds(one.kinds, one.proposed))
  return {
    confirmed: said.length,
    same: said.length - differing.length,
    byKind: kinds.map((kind) => ({
      kind,
      proposed: said.filter((one) => one.proposed.includes(kind)).length,
      confirmed: said.filter((one) => one.kinds.includes(kind)).length,
      both: said.filter((one) => one.proposed.includes(kind) && one.kinds.includes(kind)).length,
    })),
    corrections: differing
      .sort((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, CORRECTIONS)
      .map(({ proposed, kinds: confirmed, why, at }) => ({ proposed, kinds: confirmed, why, at: at.toISOString() })),
    rulesVersion,
  }
}
