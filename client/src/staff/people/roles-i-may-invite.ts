import type { StaffGrant, StaffRole } from '@chuanmen/types/person'

const ofAnEstate = [
  'stairwellLead',
  'partyContact',
  'contractor',
  'stationKeeper',
] as const satisfies readonly StaffRole[]

/** One passes on at most one's own scope; the server decides (domain/staff/policy), this only leaves out what it would refuse. */
export function rolesIMayInvite(grants: readonly StaffGrant[]): StaffRole[] {
  const has = (role: StaffRole) => grants.some((grant) => grant.role === role)
  if (has('administrator')) return ['administrator', 'street', 'community', ...ofAnEstate]
  if (has('street')) return ['community', ...ofAnEstate]
  return has('community') ? [...ofAnEstate] : []
}
