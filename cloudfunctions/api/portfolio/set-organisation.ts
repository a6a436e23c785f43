import { checkTree } from '../../../domain/portfolio/check-tree'
import { reachesAll } from '../../../domain/portfolio/reach'
import { staffMay } from '../../../domain/staff/policy'
import { setOrganisation as contract } from '../../../types/portfolio'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { stop, take } from '../../platform/refused'

/** Replaces the tree of an estate, if it is still the one its editor saw. */
export const setOrganisation = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { estateId, rev, units } = input
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'keepPortfolios', place))
  const estate = await store.estates.peek(estateId, 'stairwells')
  take(checkTree(units, new Set(Object.keys(estate?.stairwells ?? {}))))
  const memberIds = [...new Set(units.flatMap((unit) => unit.memberIds))]
  const members = await store.staff.among(memberIds, { name: true, grants: true })
  const isHere = (id: string) => reachesAll(members.find(({ _id }) => _id === id) ?? null, place, [], []).ok
  const at = units.findIndex((unit) => !unit.memberIds.every(isHere))
  if (at >= 0) return stop('owner_not_here', { field: `units.${at}.memberIds` })
  return commit(async (tx) => {
    const before = await tx.organisations.get(estateId)
    if ((before?.rev ?? 0) !== rev) return stop('organisation_changed')
    await tx.organisations.put({ _id: estateId, schemaVersion: 1, units, by: actor.personId, at: now, rev: rev + 1 })
    return { rev: rev + 1 }
  })
})
