import type { StaffGrant } from '../../types/person'

/** Estates a role is named for; a street's or an administrator's are not named one by one. */
export const estatesOf = (grant: StaffGrant): string[] => {
  switch (grant.role) {
    case 'community':
    case 'contractor':
    case 'stationKeeper':
      return grant.estateIds
    case 'stairwellLead':
    case 'partyContact':
      return [grant.estateId]
    default:
      return []
  }
}
