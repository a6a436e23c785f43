import { beijingDay, dayAfter } from '../../../domain/consent/beijing-day'
import { checkAsk } from '../../../domain/pool/check-ask'
import { speaksFor } from '../../../domain/pool/policy'
import { sharerIn } from '../../../domain/pool/sharer-in'
import { sharesOf } from '../../../domain/pool/shares'
import { askPool, type PoolCaseDoc } from '../../../types/pool'
import { action } from '../../platform/action'
import { tellPool } from '../../platform/pool-cases'
import { found, stop, take } from '../../platform/refused'
import { fingerprintId } from '../../platform/secrets'
import { poolAt } from './pool-at'

/** A member asks its neighbours to share a small loss. The shares are computed here, once, and never again. */
export const ask = action(askPool, async ({ input, actor, sessionId, now, store, requestId, permit, commit }) => {
  const { stairwell, householdOf } = await poolAt(store, input.stairwellId)
  const household = householdOf(input.flatId)
  permit(speaksFor(actor, household))
  const flatId = found(household[0])
  const { what, amountFen, happenedOn, claimId } = input
  const claim = claimId === null ? null : await store.claims.peek(claimId, 'flatId')
  if (claimId !== null && !household.includes(claim?.flatId ?? '')) stop('malformed', { field: 'claimId' })
  const caseId = fingerprintId('poolCase', stairwell._id, actor.personId, requestId)
  const openedOn = beijingDay(now)
  return commit(async (tx) => {
    if (await tx.poolCases.get(caseId)) return { caseId }
    const pool = await tx.pools.get(stairwell._id)
    if (!pool) return stop('pool_state')
    const members = take(checkAsk(pool, { flatId, amountFen, happenedOn }, openedOn))
    const shares = sharesOf(
      amountFen,
      pool.rule,
      members.map((member) => sharerIn(stairwell, member)),
    )
    const entry = { kind: 'pool' as const, act: 'asked' as const, caseId, amountFen, shares }
    // Rule 12: WeChat checks the words of who came through WeChat, others' wait for who keeps the pool.
    const wordsState = sessionId === null ? ('waiting' as const) : ('held' as const)
    const asking = [...pool.asking, caseId]
    const told = await tellPool(tx, { ...pool, asking }, entry, { by: actor.personId, words: what, wordsState, now })
    const asked: PoolCaseDoc = {
      _id: caseId,
      schemaVersion: 1,
      stairwellId: stairwell._id,
      estateId: stairwell.estateId,
      flatId,
      claimId,
      what,
      askedSeq: told.seq,
      amountFen,
      rule: pool.rule,
      shares,
      answers: {},
      received: {},
      openedOn,
      until: dayAfter(openedOn, pool.windowDays),
      state: 'asking',
      agreedFen: 0,
    }
    await tx.poolCases.create(asked)
    await tx.pools.put(told)
    return { caseId }
  })
})
