import type { Answer, CallAnswer } from '../../../domain/consent/answer'
import { applyAnswer } from '../../../domain/consent/apply-answer'
import type { PromiseDoc } from '../../../types/promise'
import { afterAnswer } from '../../platform/after-answer'
import { putPapersAway } from '../../platform/paper-commit'
import { found, stop, take } from '../../platform/refused'
import { randomId } from '../../platform/secrets'
import type { Transaction } from '../../platform/store'
import { saveTally } from '../../platform/tally-commit'

/** How it was confirmed: all that a signature says beside what the promise itself does. */
type Proof = Pick<Answer, 'level' | 'textHash' | 'clausesRead'> &
  ({ via: 'app' } | { via: 'agent'; power: { powerId: string; by: string } } | { via: 'call'; call: CallAnswer })
type SaidByPromise = Pick<Answer, 'flatId' | 'signerId' | 'answers' | 'salt' | 'promiseId'>

/** A promise that its owner may confirm now. Refuses `promise_changed`, and `promise_state` until it is kept. */
export const keptPromise = async (
  tx: Transaction,
  { promiseId, rev }: { promiseId: string; rev: number },
): Promise<PromiseDoc> => {
  const promise = found(await tx.promises.get(promiseId))
  if (promise.rev !== rev) return stop('promise_changed')
  return promise.at === 'kept' ? promise : stop('promise_state')
}

/**
 * Turns the items of a kept promise `agreed` by an ordinary signature that names it (rule 27): tally, evidence, promise and plan in one transaction. Refuses whatever a signature is refused
 * for.
 */
export const confirmIn = async (
  tx: Transaction,
  promise: PromiseDoc,
  proof: Proof,
  by: { name: string; personId: string | null },
  now: Date,
): Promise<{ tallyId: string; seq: number; version: number }> => {
  const tally = found(await tx.tallies.get(promise.tallyId))
  const said: SaidByPromise = {
    flatId: promise.flatId,
    signerId: promise.signerId,
    answers: promise.items.map((item) => ({ item, state: 'agreed', reasons: [], words: '', askAgainOn: null })),
    salt: randomId(),
    promiseId: promise._id,
  }
  const change = take(applyAnswer(tally, { ...said, ...proof }, now))
  await saveTally(tx, change, now)
  await putPapersAway(tx, { before: tally, after: change.tally, evidence: change.evidence }, now)
  await afterAnswer(
    tx,
    {
      before: tally,
      after: change.tally,
      evidence: change.evidence,
      words: {},
      actorName: by.name,
      actorId: by.personId,
    },
    now,
  )
  return { tallyId: tally._id, seq: change.tally.seq, version: change.tally.version }
}
