import { checkPrices } from '../../../domain/claim-rules/check-prices'
import { staffMay } from '../../../domain/staff/policy'
import { publishPrices as contract } from '../../../types/claim-rules'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { stop, take } from '../../platform/refused'
import { rulesAt } from './rules-at'

/** A new version of the price table; the ones before stay as they were, for what was priced with them. */
export const publishPrices = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { estateId, source } = input
  permit(staffMay(actor, 'setClaimRules', await placeOfEstate(store, estateId)))
  const items = take(checkPrices(input.items))
  return commit(async (tx) => {
    const before = rulesAt(estateId, await tx.claimRules.get(estateId))
    if (before.rev !== input.rev) stop('claim_rules_changed')
    const [version, rev] = [before.priceVersion + 1, before.rev + 1]
    await tx.priceTables.create({
      _id: `${estateId}~${version}`,
      schemaVersion: 1,
      estateId,
      version,
      items,
      source,
      publishedBy: actor.personId,
      publishedAt: now,
    })
    await tx.claimRules.put({ ...before, priceVersion: version, rev })
    return { version, rev }
  })
})
