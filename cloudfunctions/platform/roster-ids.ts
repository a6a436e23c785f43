import { flatKey, type RosterFlat, stairwellKey } from '../../domain/roster/roster-flat'
import { fingerprint, fingerprintId } from './secrets'

/** Ids that a repeated import meets again: derived from what people call the thing, fingerprinted so that they say nothing. */
export const stairwellIdOf = (estateId: string, flat: Pick<RosterFlat, 'building' | 'unit'>): string =>
  fingerprintId('stairwell', estateId, stairwellKey(flat))

export const flatIdOf = (estateId: string, flat: Pick<RosterFlat, 'building' | 'unit' | 'room'>): string =>
  fingerprintId('flat', estateId, flatKey(flat))

/** Key of the hashes that say whether a roster row changed. */
export const rowKey = (): Uint8Array => fingerprint('rosterRow')
