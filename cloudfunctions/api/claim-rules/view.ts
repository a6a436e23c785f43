import { readsClaimRules } from '../../../domain/claim-rules/policy'
import { can } from '../../../domain/staff/policy'
import { viewClaimRules } from '../../../types/claim-rules'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import { rulesAt } from './rules-at'

/** How long each step may take, and what a repair costs: the newest table, or the version asked for. */
export const view = action(viewClaimRules, async ({ input, actor, store, permit }) => {
  const { estateId, version } = input
  const place = await placeOfEstate(store, estateId)
  permit(readsClaimRules(actor, place, estateId))
  const { clocks, priceVersion, rev } = rulesAt(estateId, await store.claimRules.get(estateId))
  const wanted = version ?? priceVersion
  const table = wanted === 0 ? null : found(await store.priceTables.get(`${estateId}~${wanted}`))
  return {
    clocks,
    prices: table && {
      version: table.version,
      items: table.items,
      source: table.source,
      publishedAt: table.publishedAt.toISOString(),
    },
    rev,
    canEdit: can(actor, 'setClaimRules', place),
  }
})
