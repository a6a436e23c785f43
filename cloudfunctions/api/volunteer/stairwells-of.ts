import type { VolunteerSelf } from '../../../types/volunteer'
import { command, type Store } from '../../platform/store'

/** Stairwells of a few estates; one estate has at most 200 (docs: it is split above). */
const STAIRWELLS_MAX = 1000

/** The stairwells of each estate by name, in the order of buildings: what somebody chooses their home from. One read. */
export const stairwellsOf = async (
  store: Store,
  estateIds: readonly string[],
): Promise<(estateId: string) => VolunteerSelf['stairwells']> => {
  const all =
    estateIds.length === 0
      ? []
      : await store.stairwells.find(
          { estateId: command.in([...estateIds]) },
          { limit: STAIRWELLS_MAX, field: { estateId: true, building: true, unit: true } },
        )
  const byName = all.sort((one, other) =>
    `${one.building} ${one.unit}`.localeCompare(`${other.building} ${other.unit}`, 'zh', { numeric: true }),
  )
  return (estateId) =>
    byName
      .filter((stairwell) => stairwell.estateId === estateId)
      .map(({ _id, building, unit }) => ({ stairwellId: _id, building, unit }))
}
