import { beijingDay } from '../../../domain/consent/beijing-day'
import { speaksFor } from '../../../domain/pool/policy'
import { neighboursOf } from '../../../domain/pool/settle'
import { answerPool } from '../../../types/pool'
import { action } from '../../platform/action'
import { settleAnswered, tellPool } from '../../platform/pool-cases'
import { found, stop } from '../../platform/refused'
import { poolAt } from './pool-at'

/** A neighbour takes exactly their own share, or does not. The last answer settles the case. */
export const answer = action(answerPool, async ({ input, actor, now, store, permit, commit }) => {
  const { caseId, agrees } = input
  const { stairwellId } = found(await store.poolCases.peek(caseId, 'stairwellId'))
  const { householdOf } = await poolAt(store, stairwellId)
  const household = householdOf(input.flatId)
  permit(speaksFor(actor, household))
  const flatId = found(household[0])
  return commit(async (tx) => {
    const [asked, pool] = [found(await tx.poolCases.get(caseId)), found(await tx.pools.get(stairwellId))]
    if (!neighboursOf(asked).includes(flatId)) stop('pool_not_asked')
    if (asked.state !== 'asking' || asked.until < beijingDay(now)) stop('pool_state')
    const by = actor.personId
    const said = { ...asked, answers: { ...asked.answers, [flatId]: { agrees, by, at: now } } }
    const entry = { kind: 'pool' as const, act: 'answered' as const, caseId, flatId, agrees }
    const after = await settleAnswered(tx, await tellPool(tx, pool, entry, { by, now }), said, by, now)
    await tx.poolCases.put(after.asked)
    await tx.pools.put(after.pool)
    return { state: after.asked.state }
  })
})
