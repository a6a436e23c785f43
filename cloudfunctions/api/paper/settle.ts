import { settle as settleInTally } from '../../../domain/paper/settle'
import { settlePaper as contract } from '../../../types/paper'
import { action } from '../../platform/action'
import { afterAnswer } from '../../platform/after-answer'
import { found, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { randomId } from '../../platform/secrets'
import { signerName } from '../../platform/signer-name'
import { saveTally } from '../../platform/tally-commit'
import { paperAt } from './paper-at'

/**
 * Which of two answers holds, as their signer said: the paper's is recorded, or the app's counts again. By somebody else than the paper's recorder, with a witness (rule 43).
 * Refuses as the rule `settle`.
 */
export const settle = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { paper: seen, stairwell, may } = await paperAt(store, actor, input.paperId)
  permit(may)
  const byName = actor.staff?.name ?? ''
  const parties = [byName, seen.paper.recordedByName, await signerName(store, stairwell, seen)]
  const { rev, for: holds, how, words, witness } = input
  const salt = randomId()
  const outcome = await commit(async (tx) => {
    const paper = found(await tx.papers.get(input.paperId))
    const before = found(await tx.tallies.get(paper.tallyId))
    const settlement = { rev, for: holds, how, words, witness, parties, by: actor.personId, byName, salt }
    const { tally: after, evidence, paper: settled } = take(settleInTally(before, paper, settlement, now))
    await tx.papers.put(settled)
    await saveTally(tx, { tally: after, evidence }, now)
    const said = Object.fromEntries(paper.paper.answers.map((one) => [one.item, one.words]))
    const own = holds === 'paper' ? said : {}
    await afterAnswer(tx, { before, after, evidence, words: own, actorName: '核对' }, now)
    return { tallyId: after._id, seq: after.seq, version: after.version }
  })
  await drainRollup(store, outcome)
  return { tallyId: outcome.tallyId, seq: outcome.seq }
})
