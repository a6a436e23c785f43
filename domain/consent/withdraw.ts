import { accept, type Result, refuse } from '../../types/result'
import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import { advance, type TallyChange } from './advance'
import { isItemLocked } from './item-state'

export type Withdrawal = { flatId: string; signerId: string; items: Item[]; by: string; via: 'app' | 'paper' | 'call' }

/**
 * Takes back an owner's standing answers on the named items, without a reason, and so reopens their risers (rules 27, 43).
 * Possible until the riser is locked, past the window and past the end of the round too: rule 27 names the lock and nothing
 * else, a riser may be locked long after its round ended, and the text people agreed to says so. Items without an answer of
 * theirs are passed over. Refuses `flat_not_in_round`, `owner_unknown`, `nothing_to_withdraw`, and `riser_locked` when any of
 * the answers stands on a riser locked for works: nobody shall think they withdrew what they did not.
 */
export const withdraw = (
  tally: TallyDoc,
  { flatId, signerId, items, by, via }: Withdrawal,
  now: Date,
): Result<TallyChange> => {
  const flat = tally.flats[flatId]
  if (!flat) return refuse('flat_not_in_round')
  if (!flat.owners.some((owner) => owner.signerId === signerId)) return refuse('owner_unknown')
  const standing = [...new Set(items)].filter((item) => flat.answers[item]?.[signerId] !== undefined)
  if (standing.length === 0) return refuse('nothing_to_withdraw')
  const locked = standing.find((item) => isItemLocked(tally, flatId, item))
  if (locked) return refuse('riser_locked', { item: locked })
  return accept(advance(tally, { kind: 'withdrawal', flatId, signerId, items: standing, by, via }, now))
}
