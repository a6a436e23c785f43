import * as z from 'zod'
import { riserKinds } from './riser'
import { idSchema } from './schema'

export const riserKindSchema = z.enum(riserKinds)

/** `RiserPattern` as it arrives. */
export const riserPatternSchema = z.strictObject({
  pipes: z
    .array(
      z.strictObject({
        kind: riserKindSchema,
        positions: z.array(z.string().min(1).max(8)).min(1).max(12),
        fromFloor: z.int().min(-3).max(60),
        exceptFlatIds: z.array(idSchema).max(200),
      }),
    )
    .min(1)
    .max(48),
})
