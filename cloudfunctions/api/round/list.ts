import { can, staffMay } from '../../../domain/staff/policy'
import { listRounds } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'

const LIMIT = 50

/** The rounds of an estate, newest first. */
export const list = action(listRounds, async ({ input, actor, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'viewRound', place))
  const rounds = await store.rounds.find({ estateId: input.estateId }, { limit: LIMIT, orderBy: ['createdAt', 'desc'] })
  return {
    rounds: rounds.map(({ _id, title, state, opensAt, closesAt, items }) => ({
      roundId: _id,
      title,
      state,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      items,
    })),
    canCreate: can(actor, 'manageRound', place),
  }
})
