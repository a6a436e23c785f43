import { accept, type Result } from '../../types/result'
import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import { clearOf, photoHash, wordsHash } from '../evidence/clear-words'
import { advance, type TallyChange } from './advance'
import type { Answer, CallAnswer, PaperAnswer } from './answer'
import { checkAnswer } from './check-answer'

/**
 * Records an owner's answer, replacing their earlier one on the same items. App, agent, paper and call pass through the same rule
 * (rule 35) and differ only in their proofs. The refusals, in their order, and `settled` are documented at `checkAnswer`.
 */
export const applyAnswer = (
  tally: TallyDoc,
  answer: Answer,
  now: Date,
  settled: readonly Item[] = [],
): Result<TallyChange> => {
  const refusal = checkAnswer(tally, answer, now, settled)
  if (refusal) return refusal
  const { flatId, signerId, via, level, clausesRead, salt } = answer
  const paper = via === 'paper' ? answer.paper : null
  const call = via === 'call' ? answer.call : null
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
    ...(call && { call: sealCall(call, salt) }),
    ...(answer.promiseId && { promiseId: answer.promiseId }),
    ...(via === 'agent' && { power: answer.power }),
    ...(via === 'app' && answer.preparedBy && { preparedBy: answer.preparedBy }),
  }
  const witness = (paper ?? call)?.witness
  const words = {
    ...Object.fromEntries(answer.answers.map((one) => [one.item, one.words])),
    ...(witness && { witness }),
  }
  return accept(advance(tally, body, now, clearOf(salt, words, call ? [call.recording] : paper?.photos)))
}

/** A paper as evidence holds it. */
export const sealPaper = ({ signedOn, witness, recordedBy, photos }: PaperAnswer, salt: string) => ({
  signedOn,
  witnessHash: wordsHash(salt, witness),
  recordedBy,
  photoHashes: photos.map((photo) => photoHash(salt, photo)),
})

const sealCall = ({ at, witness, recordedBy, recording }: CallAnswer, salt: string) => ({
  at: at.toISOString(),
  recordedBy,
  witnessHash: wordsHash(salt, witness),
  recordingHash: photoHash(salt, recording),
})
