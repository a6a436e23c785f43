import type { ConsentRule, Occupancy, Share } from '../../types/household'

export type RosterOwner = { name: string; phone: string | null; share: Share | null }

/** One flat ready to import, with full names and phones: for the server only. */
export type RosterFlat = {
  /** 「6号楼」 */
  building: string
  /** 「2门」, or 「2单元」 when the file says so. Compare by `stairwellKey`, which ignores the difference. */
  unit: string
  /** 「403」 */
  room: string
  floor: number
  /** Column of the picture: 「03」 of 403. */
  position: string
  areaCentiSqm: number
  /** Empty when the file names nobody: the owner is to be found (业主待查). */
  owners: RosterOwner[]
  consentRule: ConsentRule
  occupancy: Occupancy
  note: string | null
  /** Where it came from; several rows when co-owners are listed one per row. */
  sourceRows: { sheet: string; row: number }[]
}

/** Same key, same stairwell: 「2单元」 and 「2门」 of 「6号楼」 are one entrance. Derive stairwell ids from this. */
export const stairwellKey = (place: { building: string; unit: string }): string =>
  `${place.building}\u0000${place.unit.replace(/(?:单元|门)$/, '')}`

/** Same key, same flat. */
export const flatKey = (place: { building: string; unit: string; room: string }): string =>
  `${stairwellKey(place)}\u0000${place.room}`
