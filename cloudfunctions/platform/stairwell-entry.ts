import { floorsOf, positionsOf } from '../../domain/riser/picture-order'
import { primaryFlats } from '../../domain/riser/primary-flats'
import type { StairwellEntry } from '../../types/estate'
import type { StairwellDoc } from '../../types/stairwell'
import { command, type Store } from './store'

/** What the estate's page repeats of a stairwell itself, whatever any round says. */
export const outlineEntry = (
  stairwell: StairwellDoc,
): Pick<StairwellEntry, 'building' | 'unit' | 'floors' | 'positions' | 'households' | 'risers'> => ({
  building: stairwell.building,
  unit: stairwell.unit,
  floors: floorsOf(stairwell.flats).length,
  positions: positionsOf(stairwell.flats),
  households: primaryFlats(stairwell).length,
  risers: stairwell.risers.length,
})

/** Brings one stairwell's entry on the estate's page up to date: one write, and live pages hear of it. */
export const refreshEntry = async (store: Store, stairwell: StairwellDoc): Promise<void> => {
  const at = `stairwells.${stairwell._id}`
  const { floors, positions, households, risers } = outlineEntry(stairwell)
  await store.estates.updateIf(stairwell.estateId, [{}], {
    [`${at}.floors`]: floors,
    [`${at}.positions`]: command.set(positions),
    [`${at}.households`]: households,
    [`${at}.risers`]: risers,
    [`${at}.rev`]: command.inc(1),
    rev: command.inc(1),
  })
}
