import type { RiserKind } from '@chuanmen/types/riser'

export type FlatMark = 'pending' | 'agreed' | 'conditional' | 'deferred' | 'refused' | 'tenant-only' | 'reconfirm'

/** One flat of the picture. Residents' pictures carry a mark for no flat at all (rule 43). */
export type PictureFlat = {
  flatId: string
  room: string
  floor: number
  position: string
  /** The primary flat this one was knocked together with. */
  joinedTo?: string
  isMine?: boolean
  /** Staff: the masked owner. */
  name?: string
  /** Setting up pipes: 「不接这根」, instead of the owner. */
  note?: string
  /** Staff: the flat's state over all items. */
  mark?: FlatMark
  /** Planner: this door is to be knocked on, as number n of the list. */
  knock?: number
}

/**
 * How a pipe stands. `none`: nobody was asked. `masked`: open, 1 or 2 missing, no number. `would`: complete once the lit
 * doors agree. `locked`: complete and closed for the works. `works` … `off` are the stages of the works.
 */
export type PipeStatus =
  | { status: 'none' }
  | { status: 'masked' }
  | { status: 'open'; agreed: number; total: number }
  | { status: 'would'; agreed: number; total: number; rooms: string[] }
  | { status: 'complete' }
  | { status: 'locked' }
  /** The new pipe stands up to `floor`; null: nowhere yet. The crew is `at` a floor; null: at none, absent: at the new pipe's end. */
  | { status: 'works'; floor: number | null; at?: number | null }
  | { status: 'done' }
  | { status: 'off'; until: string }

export type PicturePipe = {
  riserId: string
  kind: RiserKind
  /** Columns it serves; the first is where it is drawn, unless it serves the reader's own. */
  positions: string[]
  /** Flats on it. */
  flatIds: string[]
  /** Highest floor served: where a supply pipe ends. */
  toFloor: number
  state: PipeStatus
  isMine?: boolean
  /** Setting up pipes: the one being edited. */
  isChosen?: boolean
  /** Staff: who keeps it open, and how. */
  blockers?: { flatId: string; mark: Exclude<FlatMark, 'agreed'> }[]
}

export type Picture = {
  /** 「6号楼2门」 */
  place: string
  /** 「2门」, on the door. */
  unit: string
  /** Top floor first. */
  floors: number[]
  /** Columns from left to right. */
  positions: string[]
  flats: PictureFlat[]
  pipes: PicturePipe[]
}

/** Order of the pipes inside a column. */
export const kindOrder: Record<RiserKind, number> = {
  kitchenWater: 0,
  kitchenDrain: 1,
  bathroomWater: 2,
  bathroomDrain: 3,
}

/** A drain goes through the roof with a vent cap; a supply ends with a dot on its highest floor. */
export const isDrain = (kind: RiserKind) => kind === 'kitchenDrain' || kind === 'bathroomDrain'
