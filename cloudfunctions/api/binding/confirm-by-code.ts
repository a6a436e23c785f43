import { mayConfirm } from '../../../domain/binding/policy'
import { confirmByCode as contract } from '../../../types/binding'
import { refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { found, Refused, stop } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'
import { command } from '../../platform/store'
import { activate } from './activate'

/** Door codes of one flat looked at; older ones are expired anyway. */
const CODES_MAX = 20

/**
 * Confirms a request with the code handed over at the door. A wrong entry costs one of the flat's tries, for whoever
 * guesses. Refuses `code_wrong`, `code_expired`, `code_locked`, `not_allowed` when the code is for another role.
 */
export const confirmByCode = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const mine = mayConfirm(actor, input.bindingId)
  permit(mine)
  const flatId = mine.ok ? mine.value.flatId : ''
  const codes = await store.doorCodes.find({ flatId }, { limit: CODES_MAX, orderBy: ['expiresAt', 'desc'] })
  const codeHash = fingerprintId('doorCode', flatId, input.code)
  const match = codes.find((code) => code.codeHash === codeHash)
  if (!match) {
    const live = codes.filter((code) => !code.usedBy && code.expiresAt > now)
    for (const code of live) await store.doorCodes.updateIf(code._id, [{}], { triesLeft: command.inc(-1) })
    throw new Refused(
      refuse(live.length > 0 && live.every((code) => code.triesLeft <= 1) ? 'code_locked' : 'code_wrong'),
    )
  }
  return commit(async (tx) => {
    const code = found(await tx.doorCodes.get(match._id))
    const binding = found(await tx.bindings.get(input.bindingId))
    if (code.triesLeft <= 0) return stop('code_locked')
    if (code.usedBy || code.expiresAt < now) return stop('code_expired')
    if (code.role !== binding.role) return stop('not_allowed')
    await tx.doorCodes.put({ ...code, usedBy: actor.personId })
    return activate(tx, binding, {
      level: 2,
      signerId: code.signerId,
      proof: { kind: 'doorCode', at: now, by: code.issuedBy },
    })
  })
})
