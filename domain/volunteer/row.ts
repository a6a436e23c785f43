import type { Day } from '../../types/schema'
import type { VolunteerDoc, VolunteerRow } from '../../types/volunteer'
import { needsAgreement } from './lacks'

type Around = {
  today: Day
  /** Who reads; their own row cannot be set by them. */
  personId: string
  /** Who only leads reads neither how to reach somebody nor why they were suspended. */
  canKeep: boolean
  staffNames: ReadonlyMap<string, string>
  /** 「6号楼 2门」 by stairwell. */
  labels: ReadonlyMap<string, string>
}

/** A volunteer as staff see one. */
export const rowOf = (
  volunteer: VolunteerDoc,
  { today, personId, canKeep, staffNames, labels }: Around,
): VolunteerRow => ({
  volunteerId: volunteer._id,
  name: volunteer.name,
  phone: canKeep || volunteer.personId === personId ? volunteer.phone : null,
  state: volunteer.state,
  kinds: volunteer.profile.kinds,
  trained: volunteer.trained,
  insuredUntil: volunteer.insuredUntil,
  agreementOn: volunteer.agreementOn,
  needsAgreement: needsAgreement(volunteer, today),
  identityBy: volunteer.identity && (staffNames.get(volunteer.identity.by) ?? ''),
  noShows: volunteer.noShows,
  suspendedWhy: canKeep ? volunteer.suspendedWhy : '',
  homeLabel: labels.get(volunteer.profile.homeStairwellId ?? '') ?? '',
  isMine: volunteer.personId === personId,
  rev: volunteer.rev,
})

const order: readonly VolunteerDoc['state'][] = ['waiting', 'active', 'suspended', 'ended']

/** Those who wait for somebody to look first, then by when they came. */
export const byState = (one: VolunteerDoc, other: VolunteerDoc): number =>
  order.indexOf(one.state) - order.indexOf(other.state) || one.createdAt.getTime() - other.createdAt.getTime()
