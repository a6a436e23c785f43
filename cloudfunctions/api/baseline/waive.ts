import { mayWaive } from '../../../domain/baseline/policy'
import { howSigns } from '../../../domain/baseline/signing'
import { waiveBaseline } from '../../../types/baseline'
import { action } from '../../platform/action'
import { stop, take } from '../../platform/refused'
import { baselineAt, haveWorksBegun, openBaseline } from './baseline-at'
import { householdSigns, saveTold, viaOf, wordsStateOf } from './told'

/** The household does without: a signature of its own, in place of the two. What was photographed so far stays. */
export const waive = action(waiveBaseline, async ({ input, actor, sessionId, now, store, permit, commit }) => {
  const where = await baselineAt(store, input)
  const { home, stairwell } = where
  const { words, presence } = input
  permit(mayWaive(actor, home))
  const isClosed = await haveWorksBegun(store, stairwell, where.householdId())
  return commit(async (tx) => {
    const before = await openBaseline(tx, where, { by: actor.personId, at: now, isClosed })
    if (before.state !== 'open') stop('baseline_state')
    const nobody = { household: null, contractor: null }
    const via = take(howSigns(actor, home, nobody, { as: 'household', hasPresence: presence !== undefined }))
    const { signature, photos } = await householdSigns(tx, where, { actor, via, presence, now })
    const state = 'waived' as const
    const next = { ...before, ...nobody, state, waiver: { ...signature, words } }
    const wordsState = wordsStateOf(actor, home, sessionId)
    const told = { photos, words, wordsState, now }
    await saveTold({ store, tx }, next, {
      act: 'waived',
      actor,
      via: via === 'app' ? viaOf(actor, home) : via,
      ...told,
    })
    return { state }
  })
})
