import type { Item } from '../../types/riser'
import type { FlatState, TallyDoc, TallyFlat } from '../../types/tally'
import { flatState, needsReconfirm } from './flat-state'
import { sinceVersion } from './item-version'

type Asked = Pick<TallyDoc, 'risers' | 'flats' | 'textVersion' | 'itemVersions'>

/** The items a flat is asked: those of the risers it stands on, each once, in the round's riser order. */
export const itemsAsked = ({ risers }: Pick<TallyDoc, 'risers'>, flatId: string): Item[] => [
  ...new Set(Object.values(risers).flatMap((riser) => (riser.flatIds.includes(flatId) ? riser.item : []))),
]

/** Whether works are locked on a riser of this item on which the flat stands: its answer no longer changes (rule 27). */
export const isItemLocked = ({ risers }: Pick<TallyDoc, 'risers'>, flatId: string, item: Item): boolean =>
  Object.values(risers).some(
    (riser) => riser.lockedAt !== null && riser.item === item && riser.flatIds.includes(flatId),
  )

/**
 * A flat's one state on one item, as the tally stands. Only a complete riser can be locked, and from then on nothing changes
 * it: not even a new text, which concerns works not yet begun. So on a locked riser the flat has `agreed`, whatever comes.
 */
export const itemState = (tally: Asked, flatId: string, item: Item): FlatState =>
  isItemLocked(tally, flatId, item) ? 'agreed' : flatState(flatIn(tally, flatId), item, sinceVersion(tally, item))

/** It had answered, but the item's words changed since (rule 34); never on a locked riser. */
export const itemNeedsReconfirm = (tally: Asked, flatId: string, item: Item): boolean =>
  !isItemLocked(tally, flatId, item) && needsReconfirm(flatIn(tally, flatId), item, sinceVersion(tally, item))

const flatIn = ({ flats }: Pick<TallyDoc, 'flats'>, flatId: string): TallyFlat => {
  const flat = flats[flatId]
  if (!flat) throw new Error(`Tally names flat ${flatId} on a riser but does not hold it`)
  return flat
}
