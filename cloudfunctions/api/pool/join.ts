import { speaksFor } from '../../../domain/pool/policy'
import { joinPool } from '../../../types/pool'
import { action } from '../../platform/action'
import { tellPool } from '../../platform/pool-cases'
import { found, stop } from '../../platform/refused'
import { poolAt } from './pool-at'

/** Joins the covenant as it was read, or leaves it, at any moment and without a reason. What was agreed to before stays agreed. */
export const join = action(joinPool, async ({ input, actor, now, store, permit, commit }) => {
  const { householdOf } = await poolAt(store, input.stairwellId)
  const household = householdOf(input.flatId)
  permit(speaksFor(actor, household))
  const flatId = found(household[0])
  return commit(async (tx) => {
    const pool = found(await tx.pools.get(input.stairwellId))
    const { [flatId]: mine, ...others } = pool.members
    const tell = async (act: 'joined' | 'left', members: typeof pool.members) => {
      const entry = { kind: 'pool' as const, act, flatId, rev: pool.rev }
      await tx.pools.put(await tellPool(tx, { ...pool, members }, entry, { by: actor.personId, now }))
    }
    if (!input.join) {
      if (mine) await tell('left', others)
      return { joined: false }
    }
    if (pool.state !== 'open') stop('pool_state')
    if (pool.rev !== input.rev) stop('pool_changed')
    if (mine?.rev !== pool.rev)
      await tell('joined', { ...others, [flatId]: { by: actor.personId, at: now, rev: pool.rev } })
    return { joined: true }
  })
})
