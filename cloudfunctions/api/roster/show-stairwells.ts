import type { EstateDoc } from '../../../types/estate'
import { found } from '../../platform/refused'
import { outlineEntry } from '../../platform/stairwell-entry'
import type { Store } from '../../platform/store'

/** Puts all stairwells of an estate on its page in one write, keeping the summaries they have. */
export const showStairwells = async (store: Store, estateId: string): Promise<void> => {
  const stairwells = await store.stairwells.all({ estateId })
  await store.transact(async (tx) => {
    const estate = found(await tx.estates.get(estateId))
    const entries: EstateDoc['stairwells'] = {}
    for (const one of stairwells) {
      const before = estate.stairwells[one._id]
      entries[one._id] = { ...outlineEntry(one), summary: before?.summary ?? null, rev: (before?.rev ?? 0) + 1 }
    }
    await tx.estates.put({ ...estate, stairwells: entries, rev: estate.rev + 1 })
  })
}
