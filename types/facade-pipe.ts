import type { RiserKind } from './riser'

/** A façade pipe as it is drawn: kind, column, floors, whether complete, and the flats at which it is blocked. Staff only. */
export type FacadePipe = {
  kind: RiserKind
  position: string
  fromFloor: number
  toFloor: number
  state: 'complete' | 'locked' | 'open'
  blockedAt: { floor: number; position: string; refused: boolean }[]
}

/**
 * One pipe as it is stored: 「kd o 0+1 1~6 2:o..x」, in this order
 * - its kind: `kw`, `kd` kitchen water and drain, `bw`, `bd` bathroom water and drain
 * - its state: `c` complete, `l` locked, `o` open
 * - its columns, as indexes into `columns`; it is drawn in the first
 * - its lowest and highest floor
 * - if it is blocked: the lowest floor where it is, then a mark for each flat from there up to the last that blocks, column by
 *   column, floor by floor: `x` refused, `o` any other that blocks, `.` agreed or no flat
 */
export const packedPipe = /^(kw|kd|bw|bd) ([clo]) (\d+(?:\+\d+)*) (-?\d+)~(-?\d+)(?: (-?\d+):([.ox]*[ox]))?$/
