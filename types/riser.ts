/** The four pipes of a flat. An item of a round asks about one kind, so the kind is the item's id as well. */
export const riserKinds = ['kitchenWater', 'kitchenDrain', 'bathroomWater', 'bathroomDrain'] as const
export type RiserKind = (typeof riserKinds)[number]
/** 事项: what is asked of a flat, per riser kind. */
export type Item = RiserKind

export const riserWords: Record<RiserKind, { name: string; short: string }> = {
  kitchenWater: { name: '厨房给水立管', short: '厨给' },
  kitchenDrain: { name: '厨房排水立管', short: '厨排' },
  bathroomWater: { name: '卫生间给水立管', short: '卫给' },
  bathroomDrain: { name: '卫生间排水立管', short: '卫排' },
}

/** One vertical pipe with the flats on it; never crosses a stairwell. */
export type Riser = {
  riserId: string
  kind: RiserKind
  /** Flat positions (columns of the picture) the pipe runs through, in the picture's order. */
  positions: string[]
  /** Primary flats (joined flats count once) that must agree. Bottom floor first. */
  flatIds: string[]
}

/**
 * How a stairwell gets its risers: one entry per pipe. A pipe serves every flat at `positions` from `fromFloor` up
 * (ground-floor flats often have their own outlet), except the flats named.
 */
export type RiserPattern = {
  pipes: { kind: RiserKind; positions: string[]; fromFloor: number; exceptFlatIds: string[] }[]
}
