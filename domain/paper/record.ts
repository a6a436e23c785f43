import type { PaperDoc } from '../../types/paper'
import { accept, type Result } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { advance, type TallyChange } from '../consent/advance'
import { applyAnswer, sealPaper } from '../consent/apply-answer'
import { checkAnswer } from '../consent/check-answer'
import { clearOf } from '../evidence/clear-words'
import { conflictOf, type OnPaper } from './conflict'

/** What recording a paper did: it counts, or (`app` not empty) the signer's answers on those items count for nothing until it is settled. */
export type Recorded = TallyChange & { app: PaperDoc['app'] }

/**
 * Records a paper as an answer; one that contradicts an answer in the app which may be as new (`conflictOf`) is kept whole, as a dispute. Refuses what `checkAnswer` refuses: a
 * paper that could not count is not disputed either.
 */
export const recordOnPaper = (tally: TallyDoc, answer: OnPaper, now: Date): Result<Recorded> => {
  const app = conflictOf(tally, answer)
  if (app.length === 0) {
    const counted = applyAnswer(tally, answer, now)
    return counted.ok ? accept({ ...counted.value, app }) : counted
  }
  const items = app.map(({ item }) => item)
  const refusal = checkAnswer(tally, answer, now, items)
  if (refusal) return refusal
  const { flatId, signerId, paper, salt } = answer
  const body = { kind: 'disputed' as const, flatId, signerId, items, paper: sealPaper(paper, salt) }
  return accept({ ...advance(tally, body, now, clearOf(salt, { witness: paper.witness }, paper.photos)), app })
}
