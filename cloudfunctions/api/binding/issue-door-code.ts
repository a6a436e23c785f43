import { staffMay } from '../../../domain/staff/policy'
import { issueDoorCode as contract } from '../../../types/binding'
import { DOOR_CODE_DAYS, DOOR_CODE_TRIES } from '../../../types/limits'
import { action } from '../../platform/action'
import { householdsOf, ownersIn } from '../../platform/households'
import { placeOfStairwell } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import { digitsFor, fingerprintId } from '../../platform/secrets'

/** A code for one person of one flat, to hand over at the door; for an owner it names which one. Refuses `owner_unknown`. */
export const issueDoorCode = action(contract, async ({ input, actor, now, store, permit, commit, requestId }) => {
  const { stairwell, place } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'issueDoorCode', place))
  const flat = found(stairwell.flats.find((candidate) => candidate.flatId === input.flatId))
  const flatId = flat.joinedTo ?? flat.flatId
  const code = digitsFor(`doorCode:${flatId}`, actor.personId, requestId)
  const outcome = await commit(async (tx) => {
    const owners = ownersIn(await householdsOf(tx, stairwell, flatId))
    const owner = owners.find((candidate) => candidate.signerId === input.signerId)
    if (input.role === 'owner' && !owner) return stop('owner_unknown')
    const expiresAt = new Date(now.getTime() + DOOR_CODE_DAYS * 86_400_000)
    const codeHash = fingerprintId('doorCode', flatId, code)
    await tx.doorCodes.put({
      _id: codeHash,
      schemaVersion: 1,
      flatId,
      stairwellId: stairwell._id,
      role: input.role,
      signerId: input.role === 'owner' ? (owner?.signerId ?? null) : null,
      codeHash,
      triesLeft: DOOR_CODE_TRIES,
      usedBy: null,
      expiresAt,
      issuedBy: actor.personId,
    })
    return { expiresAt: expiresAt.toISOString() }
  })
  return { code, ...outcome }
})
