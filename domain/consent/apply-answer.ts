import { accept, type Result } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { clearOf, photoHash, wordsHash } from '../evidence/clear-words'
import { advance, type TallyChange } from './advance'
import type { Answer, PaperAnswer } from './answer'
import { checkAnswer } from './check-answer'

/**
 * Records an owner's answer, replacing their earlier one on the same items. App, agent and paper pass through the same rule
 * (rule 35) and differ only in their proofs. The refusals, in their order, are documented at `checkAnswer`.
 */
export const applyAnswer = (tally: TallyDoc, answer: Answer, now: Date): Result<TallyChange> => {
  const refusal = checkAnswer(tally, answer, now)
  if (refusal) return refusal
  const { flatId, signerId, via, level, clausesRead, salt } = answer
  const paper = via === 'paper' ? answer.paper : null
  const body = {
    kind: 'answer' as const,
    via,
    flatId,
    signerId,
    textHash: tally.textHash,
    textVersion: tally.textVersion,
    level,
    clausesRead,
    answers: answer.answers.map(({ item, state, reasons, words, askAgainOn }) => ({
      item,
      state,
      reasons,
      wordsHash: wordsHash(salt, words),
      askAgainOn: state === 'deferred' ? askAgainOn : null,
    })),
    ...(paper && { paper: sealPaper(paper, salt) }),
    ...(via === 'agent' && { power: answer.power }),
    ...(via === 'app' && answer.preparedBy && { preparedBy: answer.preparedBy }),
  }
  const words = {
    ...Object.fromEntries(answer.answers.map((one) => [one.item, one.words])),
    ...(paper && { witness: paper.witness }),
  }
  return accept(advance(tally, body, now, clearOf(salt, words, paper?.photos)))
}

const sealPaper = ({ signedOn, witness, recordedBy, photos }: PaperAnswer, salt: string) => ({
  signedOn,
  witnessHash: wordsHash(salt, witness),
  recordedBy,
  photoHashes: photos.map((photo) => photoHash(salt, photo)),
})
