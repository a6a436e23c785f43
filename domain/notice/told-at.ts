import type { Instant } from '../../types/schema'

/**
 * When a household was told, as far as a phone can be believed: it may have been offline and its clock may be wrong, but nobody was told
 * before the notice went out, or later than the moment we hear of it.
 */
export const toldAt = (phoneTime: Instant | undefined, publishedAt: Date, now: Date): Date => {
  const said = phoneTime === undefined ? now.getTime() : Date.parse(phoneTime)
  return new Date(Math.min(now.getTime(), Math.max(publishedAt.getTime(), said)))
}
