import { applyPattern } from '../../../domain/riser/apply-pattern'
import { staffMay } from '../../../domain/staff/policy'
import { setRisers as contract } from '../../../types/stairwell'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { refreshEntry } from '../../platform/stairwell-entry'

/** Sets the risers of stairwells of one building from one pattern. Refuses `riser_pattern_empty`, `risers_in_open_round`. */
export const setRisers = action(contract, async ({ input, actor, store, permit, commit }) => {
  const places = await Promise.all(input.stairwellIds.map((id) => placeOfStairwell(store, id)))
  for (const { place } of places) permit(staffMay(actor, 'setRisers', place))
  const outcome = await commit(async (tx) => {
    const set: { stairwellId: string; risers: number }[] = []
    for (const stairwellId of input.stairwellIds) {
      const stairwell = found(await tx.stairwells.get(stairwellId))
      if (stairwell.openRoundId) stop('risers_in_open_round', { building: stairwell.building, unit: stairwell.unit })
      const risers = take(applyPattern(stairwell, input.pattern))
      await tx.stairwells.put({ ...stairwell, risers, rev: stairwell.rev + 1 })
      set.push({ stairwellId, risers: risers.length })
    }
    return { stairwells: set }
  })
  for (const { stairwellId } of outcome.stairwells) {
    const stairwell = await store.stairwells.get(stairwellId)
    if (stairwell) await refreshEntry(store, stairwell)
  }
  return outcome
})
