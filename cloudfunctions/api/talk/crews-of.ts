import type { Store } from '../../platform/store'

/** Crews of one estate who hear of a talk; more than an estate has. */
const CREWS_MAX = 20

/** Who builds in an estate. Staff are few, so nothing is indexed for this. */
export const crewsOf = async (store: Store, estateId: string): Promise<string[]> => {
  const staff = await store.staff.find(
    { 'grants.role': 'contractor', 'grants.estateIds': estateId },
    { limit: CREWS_MAX, field: { grants: true } },
  )
  const builds = (grant: (typeof staff)[number]['grants'][number]): boolean =>
    grant.role === 'contractor' && grant.estateIds.includes(estateId)
  return staff.filter(({ grants }) => grants.some(builds)).map(({ _id }) => _id)
}
