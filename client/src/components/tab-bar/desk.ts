import type { StaffGrant } from '@chuanmen/types/person'
import { tabSets } from './tabs'

/** Whether somebody carries out works and does nothing else here: the estate's other pages are closed to them. */
export const isCrewOnly = (grants: readonly StaffGrant[]): boolean =>
  grants.length > 0 && grants.every(({ role }) => role === 'contractor')

/** Whether somebody keeps a station and does nothing else here. */
export const isStationOnly = (grants: readonly StaffGrant[]): boolean =>
  grants.length > 0 && grants.every(({ role }) => role === 'stationKeeper')

/** Whether somebody keeps households and does nothing else here: of the estate's other pages they see only 今天. */
export const isContactOnly = (grants: readonly StaffGrant[]): boolean =>
  grants.length > 0 && grants.every(({ role }) => role === 'partyContact')

/** Where the staff's side begins for a person. */
export const deskPath = (grants: readonly StaffGrant[]): string => {
  const [first] = tabSets[isCrewOnly(grants) ? 'crew' : isStationOnly(grants) ? 'station' : 'staff']
  return first?.path ?? '/pages/home/index'
}
