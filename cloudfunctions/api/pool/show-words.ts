import { staffMay } from '../../../domain/staff/policy'
import { showPoolWords } from '../../../types/pool'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { poolSubject } from '../../platform/pool-cases'
import { found } from '../../platform/refused'

/** A person lets neighbours read what a loss is about, or takes it back (rule 12). It lies beside the hash: the chain stays as it was. */
export const showWords = action(showPoolWords, async ({ input, actor, store, permit, commit }) => {
  const { caseId } = input
  const asked = found(await store.poolCases.peek(caseId, 'stairwellId', 'askedSeq'))
  const { place } = await placeOfStairwell(store, asked.stairwellId)
  permit(staffMay(actor, 'keepPool', place))
  return commit(async (tx) => {
    const entry = found(await tx.histories.get(`${poolSubject(asked.stairwellId)}~${asked.askedSeq}`))
    await tx.histories.put({ ...entry, wordsState: input.show ? 'shown' : 'held', isLookedAt: true })
    return { caseId }
  })
})
