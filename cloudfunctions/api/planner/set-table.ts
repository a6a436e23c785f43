import { staffMay } from '../../../domain/staff/policy'
import { setDoorTable } from '../../../types/planner'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { stop } from '../../platform/refused'

/** Replaces an estate's table of visits and chances; what was believed of visits made so far stays as it was written down. */
export const setTable = action(setDoorTable, async ({ input, actor, now, store, permit, commit }) => {
  const { estateId, rev, table } = input
  permit(staffMay(actor, 'planDoors', await placeOfEstate(store, estateId)))
  return commit(async (tx) => {
    const before = await tx.doorTables.get(estateId)
    if ((before?.rev ?? 0) !== rev) stop('door_table_changed')
    const doc = { _id: estateId, schemaVersion: 1, table, by: actor.personId, at: now, rev: rev + 1 } as const
    await tx.doorTables.put(doc)
    return { rev: doc.rev }
  })
})
