import { withdraw } from '../../../domain/consent/withdraw'
import { calledBack, deniable } from '../../../domain/paper/call-back'
import { callBack as contract } from '../../../types/paper'
import { action } from '../../platform/action'
import { afterAnswer } from '../../platform/after-answer'
import { found, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { saveTally } from '../../platform/tally-commit'
import { paperAt } from './paper-at'

/**
 * Somebody else than its recorder rang who signed a paper. Denied: what the paper said is taken back in the same transaction, but where the signer has spoken since or works are
 * locked. Refuses as `calledBack`.
 */
export const call = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { may } = await paperAt(store, actor, input.paperId)
  permit(may)
  const { rev, outcome, words } = input
  const by = { by: actor.personId, byName: actor.staff?.name ?? '' }
  const done = await commit(async (tx) => {
    const paper = found(await tx.papers.get(input.paperId))
    const called = take(calledBack(paper, { rev, outcome, words, ...by, at: new Date(input.at) }, now))
    await tx.papers.put(called)
    const answered = { at: called.at, tallyId: paper.tallyId, version: 0 }
    if (called.at !== 'denied') return answered
    const before = found(await tx.tallies.get(paper.tallyId))
    const items = deniable(before, paper)
    if (items.length === 0) return answered
    const { flatId, signerId } = paper
    const change = take(withdraw(before, { flatId, signerId, items, by: actor.personId, via: 'call' }, now))
    await saveTally(tx, change, now)
    const { tally: after, evidence } = change
    await afterAnswer(tx, { before, after, evidence, words: {}, actorName: '电话回访' }, now)
    return { ...answered, version: after.version }
  })
  if (done.version > 0) await drainRollup(store, done)
  return { at: done.at }
})
