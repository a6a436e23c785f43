import * as z from 'zod'
import { packedPipe } from './facade-pipe'

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
