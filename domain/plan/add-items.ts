import { PLAN_ITEMS_MAX } from '../../types/limits'
import type { PlanItem } from '../../types/plan'
import { isLiveItem } from './settled-plan'

/** Items kept of one household, ended ones included. */
const KEPT_MAX = 2 * PLAN_ITEMS_MAX

/** Whether one more item finds room: what is live is limited, what has ended makes room. */
export const hasRoom = (items: readonly PlanItem[]): boolean => items.filter(isLiveItem).length < PLAN_ITEMS_MAX

/** The list with one item more; the longest ended one is forgotten where the list is full. An item that is there already stays as it is. */
export const withAdded = (items: readonly PlanItem[], item: PlanItem): PlanItem[] => {
  if (items.some(({ itemId }) => itemId === item.itemId) || !hasRoom(items)) return [...items]
  const all = [...items, item]
  if (all.length <= KEPT_MAX) return all
  const ended = all.filter((one) => !isLiveItem(one))
  const oldest = ended.reduce((first, one) => ((one.closedAt ?? 0) < (first.closedAt ?? 0) ? one : first))
  return all.filter((one) => one !== oldest)
}
