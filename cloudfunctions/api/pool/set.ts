import { sha256Hex } from '../../../domain/evidence/hash'
import { isSameCovenant } from '../../../domain/pool/members'
import { staffMay } from '../../../domain/staff/policy'
import { type PoolDoc, setPool } from '../../../types/pool'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { tellPool } from '../../platform/pool-cases'
import { stop } from '../../platform/refused'

/** Sets up, changes or ends a stairwell's covenant. Nothing of it changes while neighbours are being asked by it. */
export const set = action(setPool, async ({ input, actor, now, store, permit, commit }) => {
  const { stairwell, place } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'keepPool', place))
  const { stairwellId, rev: seenRev, ...covenant } = input
  return commit(async (tx) => {
    const before = (await tx.pools.get(stairwellId)) ?? noPool(stairwell.estateId, stairwellId)
    if (before.rev !== seenRev) stop('pool_changed')
    if (before.asking.length > 0) stop('pool_case_open')
    if (before.rev === 0 && covenant.state === 'ended') stop('pool_state')
    if (before.rev > 0 && isSameCovenant(before, covenant)) return { rev: before.rev }
    const rev = before.rev + 1
    const { limitFen, rule, state } = covenant
    const act = state === 'ended' ? ('ended' as const) : ('set' as const)
    const entry = { kind: 'pool' as const, act, rev, covenantHash: sha256Hex(covenant.covenant), limitFen, rule }
    await tx.pools.put(await tellPool(tx, { ...before, ...covenant, rev }, entry, { by: actor.personId, now }))
    return { rev }
  })
})

const noPool = (estateId: string, stairwellId: string): PoolDoc => ({
  _id: stairwellId,
  schemaVersion: 1,
  estateId,
  covenant: '',
  limitFen: 0,
  rule: 'even',
  windowDays: 0,
  state: 'open',
  members: {},
  asking: [],
  rev: 0,
  seq: -1,
  head: '',
})
