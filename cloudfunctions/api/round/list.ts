import { can, staffMay } from '../../../domain/staff/policy'
import { listRounds, type RoundState } from '../../../types/round'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { command } from '../../platform/store'

const LIMIT = 50
const shown: RoundState[] = ['draft', 'opening', 'open', 'closed']

/** The rounds of an estate, newest first, without discarded drafts. */
export const list = action(listRounds, async ({ input, actor, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'viewRound', place))
  const rounds = await store.rounds.find(
    { estateId: input.estateId, state: command.in(shown) },
    { limit: LIMIT, orderBy: ['createdAt', 'desc'] },
  )
  return {
    rounds: rounds.map(({ _id, title, state, opensAt, closesAt, items }) => ({
      roundId: _id,
      title,
      state: state as RoundState,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      items,
    })),
    canCreate: can(actor, 'manageRound', place),
  }
})
