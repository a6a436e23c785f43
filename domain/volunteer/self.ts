import type { Day } from '../../types/schema'
import type { VolunteerDoc, VolunteerSelf } from '../../types/volunteer'
import { lacksFor } from './lacks'

type Where = { name: string; phone: string; stairwells: VolunteerSelf['stairwells'] }

/** One's own volunteering as its page shows it, with what is still missing for the kinds offered. */
export const selfOf = (volunteer: VolunteerDoc, { name, phone, stairwells }: Where, today: Day): VolunteerSelf => ({
  volunteerId: volunteer._id,
  estateId: volunteer.estateId,
  estateName: name,
  estatePhone: phone,
  name: volunteer.name,
  phone: volunteer.phone,
  state: volunteer.state,
  suspendedWhy: volunteer.suspendedWhy,
  profile: volunteer.profile,
  trained: volunteer.trained,
  insuredUntil: volunteer.insuredUntil,
  agreementOn: volunteer.agreementOn,
  lacks: volunteer.profile.kinds
    .map((kind) => ({ kind, what: lacksFor(volunteer, kind, today) }))
    .filter(({ what }) => what.length > 0),
  stairwells,
  rev: volunteer.rev,
})
