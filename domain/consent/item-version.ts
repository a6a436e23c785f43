import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'

/** What item versions are read from. A projection of a tally must name both. */
export type Versions = Pick<TallyDoc, 'textVersion' | 'itemVersions'>

/** The version of the text since which an item's words stand: answers to it or a later one count (rule 34). */
export const sinceVersion = ({ itemVersions, textVersion }: Versions, item: Item): number =>
  itemVersions?.[item] ?? textVersion

/**
 * The item versions after a revision that changed the words of these items. Undefined when with it every item is asked anew, so that a tally looks the same however it
 * got there, and one written before items had versions still follows from its evidence.
 */
export const versionsAfter = (
  tally: Versions & Pick<TallyDoc, 'items'>,
  textVersion: number,
  changed: readonly Item[],
): TallyDoc['itemVersions'] => {
  const versions = tally.items.map((item): [Item, number] => [
    item,
    changed.includes(item) ? textVersion : sinceVersion(tally, item),
  ])
  return versions.every(([, version]) => version === textVersion) ? undefined : Object.fromEntries(versions)
}
