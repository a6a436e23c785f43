import { mayDecide } from '../../../domain/baseline/policy'
import { reopenBaseline } from '../../../types/baseline'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'
import { baselineAt, haveWorksBegun, openBaseline } from './baseline-at'
import { saveTold, viaOf, wordsStateOf } from './told'

/** Takes back the signatures or the waiver. Whoever looked at what was signed looks again before they sign: it is a new revision. */
export const reopen = action(reopenBaseline, async ({ input, actor, sessionId, now, store, permit, commit }) => {
  const where = await baselineAt(store, input)
  const { home, stairwell } = where
  permit(mayDecide(actor, home))
  const isClosed = await haveWorksBegun(store, stairwell, where.householdId())
  return commit(async (tx) => {
    const before = await openBaseline(tx, where, { by: actor.personId, at: now, isClosed })
    const isSigned = before.household !== null || before.contractor !== null || before.waiver !== null
    if (!isSigned) stop('baseline_state')
    const nobody = { household: null, contractor: null, waiver: null }
    const next = { ...before, ...nobody, state: 'open' as const, rev: before.rev + 1 }
    const told = { words: input.why, wordsState: wordsStateOf(actor, home, sessionId), now }
    await saveTold({ store, tx }, next, { act: 'reopened', actor, via: viaOf(actor, home), ...told })
    return { rev: next.rev }
  })
})
