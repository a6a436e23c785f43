import * as z from 'zod'
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

/**
 * The façade of one stairwell as its estate stores it. Its pipes are texts because an estate has thousands of them: as objects,
 * 200 stairwells of 36 flats made a page of 1.3 MB, more than WeChat takes in one piece (1 MB).
 */
export const packedFacadeSchema = z.strictObject({
  /** Positions (「01」) the pipes run through, in the picture's order. */
  columns: z.array(z.string().min(1)),
  pipes: z.array(z.string().regex(packedPipe)),
})
export type PackedFacade = z.infer<typeof packedFacadeSchema>
