import type { Place } from '../../../domain/staff/policy'
import type { VolunteerDoc } from '../../../types/volunteer'
import { type EstateLabel, placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import type { Store } from '../../platform/store'

/** A volunteer, and the estate they help in. Two small reads. */
export const volunteerAt = async (
  store: Store,
  volunteerId: string,
): Promise<{ volunteer: VolunteerDoc; place: Place & EstateLabel }> => {
  const volunteer = found(await store.volunteers.get(volunteerId))
  return { volunteer, place: await placeOfEstate(store, volunteer.estateId) }
}
