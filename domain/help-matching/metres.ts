/** Where a way begins or ends. Null of a volunteer: they live elsewhere. */
export type Spot = { estateId: string; building: string; stairwellId: string }

const SAME_BUILDING = 30
const PER_BUILDING = 60
const ESTATE_MAX = 600
const OTHER_ESTATE = 1_500
const UNKNOWN = 300

/**
 * How far a volunteer walks from home, in metres, estimated: there is no map. The same stairwell 0; another of the same building 30; another building 60 for each
 * number between them, at most 600; another estate 1,500; from nobody knows where 300. Our decision: the order matters, not the metre.
 */
export const metresApart = (home: Spot | null, there: Spot): number => {
  if (!home) return UNKNOWN
  if (home.estateId !== there.estateId) return OTHER_ESTATE
  if (home.stairwellId === there.stairwellId) return 0
  if (home.building === there.building) return SAME_BUILDING
  const [from, to] = [numberIn(home.building), numberIn(there.building)]
  if (from === null || to === null) return UNKNOWN
  return Math.min(ESTATE_MAX, PER_BUILDING * Math.max(1, Math.abs(from - to)))
}

/** 「12号楼」 is 12; 「甲楼」 has none. */
const numberIn = (building: string): number | null => {
  const digits = /\d+/.exec(building)?.[0]
  return digits === undefined ? null : Number(digits)
}
