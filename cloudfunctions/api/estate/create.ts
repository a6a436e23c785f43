import { staffMay } from '../../../domain/staff/policy'
import { createEstate } from '../../../types/estate'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'

/** Creates an empty estate. Its id derives from street and name, so the same estate cannot be made twice: `estate_name_taken`. */
export const create = action(createEstate, async ({ input, actor, now, permit, commit }) => {
  permit(staffMay(actor, 'createEstate', { street: input.street }))
  return commit(async (tx) => {
    const estateId = fingerprintId('estate', input.street, input.name)
    if (await tx.estates.get(estateId)) return stop('estate_name_taken')
    await tx.estates.create({
      _id: estateId,
      schemaVersion: 1,
      ...input,
      stairwells: {},
      currentRoundId: null,
      roundNo: 0,
      rev: 0,
      rollupPending: false,
      createdAt: now,
    })
    return { estateId }
  })
})
