import { staffMay } from '../../../domain/staff/policy'
import { setClocks as contract } from '../../../types/claim-rules'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { stop } from '../../platform/refused'
import { rulesAt } from './rules-at'

/** Deadlines that begin from now on; those that run were stored when they began (rule 42). */
export const setClocks = action(contract, async ({ input, actor, store, permit, commit }) => {
  const { estateId, clocks } = input
  permit(staffMay(actor, 'setClaimRules', await placeOfEstate(store, estateId)))
  return commit(async (tx) => {
    const before = rulesAt(estateId, await tx.claimRules.get(estateId))
    if (before.rev !== input.rev) stop('claim_rules_changed')
    const rev = before.rev + 1
    await tx.claimRules.put({ ...before, clocks, rev })
    return { rev }
  })
})
