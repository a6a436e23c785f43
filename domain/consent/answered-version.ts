import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import { counts } from './flat-state'
import { isItemLocked, itemsAsked } from './item-state'
import { sinceVersion } from './item-version'

/**
 * Which of an owner's answers the text has left behind (rule 34), and the oldest version they were given to: what changed since then is shown. Null when none was: not on a
 * locked riser, and an item never answered has nothing to differ from.
 */
export const answeredVersion = (
  tally: TallyDoc,
  { flatId, signerId }: { flatId: string; signerId: string },
): { version: number; items: Item[] } | null => {
  const stale = itemsAsked(tally, flatId).flatMap((item) => {
    const answer = tally.flats[flatId]?.answers[item]?.[signerId]
    const isStale = answer && !isItemLocked(tally, flatId, item) && !counts(answer, sinceVersion(tally, item))
    return isStale ? { item, version: answer.textVersion } : []
  })
  if (stale.length === 0) return null
  return { version: Math.min(...stale.map(({ version }) => version)), items: stale.map(({ item }) => item) }
}
