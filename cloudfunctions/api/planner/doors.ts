import { stairwellDoors } from '../../../domain/planner/stairwell-doors'
import { staffMay } from '../../../domain/staff/policy'
import { viewDoors } from '../../../types/planner'
import { action } from '../../platform/action'
import { doorsKnown } from '../../platform/doors-known'
import { askingRound } from '../../platform/open-round'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import { command } from '../../platform/store'
import { tallyId } from '../../platform/tally-commit'

/** Doors of some stairwells, in the order asked for: nine reads, however many. Those of another estate are left out, like those the round does not ask. */
export const doors = action(viewDoors, async ({ input, actor, now, store, permit }) => {
  const { estateId } = input
  permit(staffMay(actor, 'planDoors', await placeOfEstate(store, estateId)))
  const round = await askingRound(store, found(await store.estates.peek(estateId, 'currentRoundId')), now)
  const ids = [...new Set(input.stairwellIds)].filter((id) => round?.stairwellIds.includes(id))
  if (!round || ids.length === 0) return { stairwells: [] }
  const [stairwells, tallies, kept] = await Promise.all([
    store.stairwells.find({ _id: command.in(ids), estateId }, { limit: ids.length }),
    store.tallies.find({ _id: command.in(ids.map((id) => tallyId(round._id, id))) }, { limit: ids.length }),
    store.doorPlans.peek(estateId, 'at', 'begun', 'roundId'),
  ])
  const known = await doorsKnown(store, tallies)
  const ofRound = kept?.roundId === round._id ? kept : null
  return {
    stairwells: ids.flatMap((id) => {
      const stairwell = stairwells.find(({ _id }) => _id === id)
      const tally = tallies.find(({ stairwellId }) => stairwellId === id)
      return stairwell && tally ? stairwellDoors(tally, stairwell, { known, kept: ofRound, now }) : []
    }),
  }
})
