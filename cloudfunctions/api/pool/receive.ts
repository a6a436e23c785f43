import { speaksFor } from '../../../domain/pool/policy'
import { takersOf } from '../../../domain/pool/settle'
import { staffMay } from '../../../domain/staff/policy'
import { receivePool } from '../../../types/pool'
import { action } from '../../platform/action'
import { tellPool } from '../../platform/pool-cases'
import { found, stop } from '../../platform/refused'
import { poolAt } from './pool-at'

/** Notes that a share has reached the harmed household, once. No money moves through us. */
export const receive = action(receivePool, async ({ input, actor, now, store, permit, commit }) => {
  const { caseId, from } = input
  const { stairwellId, flatId } = found(await store.poolCases.peek(caseId, 'stairwellId', 'flatId'))
  const { place, householdOf } = await poolAt(store, stairwellId)
  const keeper = staffMay(actor, 'keepPool', place)
  const harmed = speaksFor(actor, householdOf(input.flatId))
  permit(keeper.ok ? keeper : harmed)
  // Who keeps the pool and lives in it does not note down their own share as paid.
  const payer = householdOf(from)
  if (!harmed.ok && actor.bindings.some((one) => payer.includes(one.flatId))) stop('not_allowed')
  if (householdOf(input.flatId)[0] !== flatId) stop('pool_not_asked')
  return commit(async (tx) => {
    const [asked, pool] = [found(await tx.poolCases.get(caseId)), found(await tx.pools.get(stairwellId))]
    if (asked.state !== 'settled' || !takersOf(asked).includes(from)) stop('pool_state')
    if (asked.received[from]) return { received: Object.keys(asked.received).length }
    const by = actor.personId
    const received = { ...asked.received, [from]: { by, at: now } }
    const fen = asked.shares[from] ?? 0
    const entry = { kind: 'pool' as const, act: 'received' as const, caseId, flatId: from, fen }
    await tx.pools.put(await tellPool(tx, pool, entry, { by, now }))
    await tx.poolCases.put({ ...asked, received })
    return { received: Object.keys(received).length }
  })
})
