import { buildKept, buildPromise } from '../../test/support/build-promise'
import { buildAnswer, buildTally, DURING, says, valueOf } from '../../test/support/build-tally'
import { applyAnswer } from '../consent/apply-answer'
import { auditPromises } from './audit'

const condition = valueOf(applyAnswer(buildTally(), buildAnswer('f2', [says('conditional')]), DURING))
const confirmation = valueOf(
  applyAnswer(condition.tally, buildAnswer('f2', [says('agreed')], { promiseId: 'round1~stair1~1' }), DURING),
)
const plans = [{ _id: 'f2', promiseIds: ['round1~stair1~1'] }]
const asked = { tallies: [condition.tally], evidence: [condition.evidence], promises: [buildPromise()], plans }
const confirmed = {
  tallies: [confirmation.tally],
  evidence: [condition.evidence, confirmation.evidence],
  promises: [buildKept({ at: 'confirmed', isOpen: false, confirmedSeq: 2 })],
  plans: [{ _id: 'f2', promiseIds: [] }],
}

const agreed = valueOf(applyAnswer(condition.tally, buildAnswer('f2', [says('agreed')]), DURING))
/** The round of the condition is over; its owner has agreed in the next. */
const elsewhere = {
  tallies: [{ ...condition.tally, closedAt: DURING }],
  evidence: [condition.evidence, { ...agreed.evidence, _id: 'round2~stair1~2' }],
  promises: [buildKept({ at: 'confirmed', isOpen: false, confirmedSeq: 2, confirmedIn: 'round2~stair1' })],
  plans: [{ _id: 'f2', promiseIds: [] }],
}

test.each([
  ['a condition with its promise', asked],
  ['a promise with the entry that confirmed it', confirmed],
  ['a promise confirmed in the round after', elsewhere],
])('%s is in order', (_what, all) => expect(auditPromises(all)).toEqual([]))

test.each([
  ['a condition without a promise', { ...asked, promises: [] }],
  ['a promise without a condition', { ...asked, evidence: [] }],
  ['a promise on another item than the condition', { ...asked, promises: [buildPromise({ items: [] })] }],
  ['an open promise its plan does not know', { ...asked, plans: [] }],
  ['one nobody took, though its owner agreed', { ...confirmed, promises: [buildPromise()], plans }],
  ['one that counts as kept though its owner confirmed', { ...confirmed, promises: [buildKept()], plans }],
  ['a confirmed one without its entry', { ...confirmed, evidence: [condition.evidence] }],
  ['a condition that stands although it is said to be confirmed', { ...asked, promises: confirmed.promises }],
])('%s is found', (_what, all) => expect(auditPromises(all)).not.toEqual([]))
