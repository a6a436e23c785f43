import { viewDayHeads } from '../../../types/certificate'
import { openAction } from '../../platform/action'
import { found } from '../../platform/refused'

/** One published day whole: hashes, and no word of anybody. Refuses `not_found` for a day on which nothing had changed. */
export const day = openAction(viewDayHeads, async ({ input, store }) => {
  const { estateId, on, heads, before, root } = found(await store.dayHeads.get(`${input.estateId}~${input.on}`))
  return { estateId, on, heads, before, root }
})
