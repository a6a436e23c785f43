import { auditPromises } from '../../domain/promise/audit'
import type { EvidenceDoc } from '../../types/evidence'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import type { TallyDoc } from '../../types/tally'

type Find = <T>(collection: string, where: object) => Promise<T[]>

/** Where the answers, promises and plans of a cloud disagree; and the promises, to look at further. */
export const auditPromisesIn = async (find: Find): Promise<{ faults: string[]; promises: PromiseDoc[] }> => {
  const [tallies, evidence, promises, plans] = await Promise.all([
    find<TallyDoc>('tallies', {}),
    find<EvidenceDoc>('evidence', {}),
    find<PromiseDoc>('promises', {}),
    find<HouseholdPlanDoc>('householdPlans', {}),
  ])
  return { faults: auditPromises({ tallies, evidence, promises, plans }), promises }
}
