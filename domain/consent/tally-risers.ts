import type { StateCounts, TallyDoc, TallyRiser } from '../../types/tally'
import { itemState } from './item-state'

const noCounts = (): StateCounts => ({ pending: 0, agreed: 0, conditional: 0, deferred: 0, refused: 0 })

/** All risers with their counts by state, from scratch. */
export const recount = (
  tally: Pick<TallyDoc, 'risers' | 'flats' | 'textVersion' | 'itemVersions'>,
): TallyDoc['risers'] =>
  Object.fromEntries(
    Object.entries(tally.risers).map(([riserId, riser]) => {
      const counts = noCounts()
      for (const flatId of riser.flatIds) counts[itemState(tally, flatId, riser.item)] += 1
      return [riserId, { ...riser, counts }]
    }),
  )

/** The risers after one flat changed: only the counts of risers on which its state moved; the others stay the same objects. */
export const recountFlat = (before: TallyDoc, after: TallyDoc, flatId: string): TallyDoc['risers'] => {
  const risers = { ...after.risers }
  for (const [riserId, riser] of Object.entries(after.risers)) {
    if (!riser.flatIds.includes(flatId)) continue
    const was = itemState(before, flatId, riser.item)
    const is = itemState(after, flatId, riser.item)
    if (was === is) continue
    risers[riserId] = {
      ...riser,
      counts: { ...riser.counts, [was]: riser.counts[was] - 1, [is]: riser.counts[is] + 1 },
    }
  }
  return risers
}

/** 成串: all of its households, 100 %, have validly agreed (rule 26). */
export const isComplete = (riser: Pick<TallyRiser, 'flatIds' | 'counts'>): boolean =>
  riser.flatIds.length > 0 && riser.counts.agreed === riser.flatIds.length
