import type { Place } from '../../../domain/staff/policy'
import type { WorksDoc } from '../../../types/works'
import { type EstateLabel, placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import type { Store } from '../../platform/store'

/** A riser's works, and where they are, for the policies. Two small reads. */
export const worksAt = async (
  store: Store,
  worksId: string,
): Promise<{ works: WorksDoc; place: Place & EstateLabel }> => {
  const works = found(await store.works.get(worksId))
  return { works, place: { ...(await placeOfEstate(store, works.estateId)), stairwellId: works.stairwellId } }
}
