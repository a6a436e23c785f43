import type { EvidenceDoc } from '../../types/evidence'
import type { PaperDoc } from '../../types/paper'
import { accept, type Result, refuse } from '../../types/result'
import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import { advance, type TallyStep } from '../consent/advance'
import { applyAnswer } from '../consent/apply-answer'
import { isIndependent } from '../consent/witness'
import { clearOf, wordsHash } from '../evidence/clear-words'

export type Settlement = {
  rev: number
  for: 'paper' | 'app'
  how: 'call' | 'door'
  words: string
  witness: string
  /** Names of those who cannot witness it: who settles, who recorded the paper, the signer. */
  parties: readonly string[]
  by: string
  byName: string
  salt: string
}

/** Items on which this paper still disputes: on the others its signer has spoken since. */
export const stillDisputed = (tally: TallyDoc, { flatId, signerId, seq, app }: PaperDoc): Item[] =>
  app.map(({ item }) => item).filter((item) => tally.flats[flatId]?.disputed?.[item]?.[signerId] === seq)

/**
 * The signer said which of the two holds, and somebody else than the paper's recorder heard it with a witness. For the paper: its answers are recorded, but those on which the
 * signer said something newer. For the app: its answer counts again. Where nothing is disputed any more only the paper is put away (`evidence: null`). Refuses
 * `paper_own_callback`, `paper_changed`, `paper_state`, `witness_required`, `witness_not_independent`, `round_not_open`, and for the paper what an answer is refused for.
 */
export const settle = (
  tally: TallyDoc,
  paper: PaperDoc,
  how: Settlement,
  now: Date,
): Result<TallyStep & { paper: PaperDoc }> => {
  const refusal = checkSettlement(paper, how)
  if (refusal) return refusal
  const items = stillDisputed(tally, paper)
  const settled = { for: how.for, how: how.how, by: how.by, byName: how.byName, words: how.words, at: now }
  const closed: PaperDoc = {
    ...paper,
    at: 'settled',
    isOpen: false,
    settled: { ...settled, witness: how.witness },
    rev: paper.rev + 1,
  }
  if (items.length === 0) return accept({ tally, evidence: null, paper: closed })
  if (tally.closedAt) return refuse('round_not_open')
  const step =
    how.for === 'paper' ? forPaper(tally, paper, items, how.salt, now) : accept(forApp(tally, paper, items, how, now))
  return step.ok ? accept({ ...step.value, paper: closed }) : step
}

const checkSettlement = (paper: PaperDoc, { by, rev, witness, parties }: Settlement) => {
  if (by === paper.paper.recordedBy) return refuse('paper_own_callback')
  if (rev !== paper.rev) return refuse('paper_changed')
  if (paper.at !== 'conflict') return refuse('paper_state')
  if (witness.trim() === '') return refuse('witness_required')
  return isIndependent(witness, parties) ? null : refuse('witness_not_independent')
}

const forPaper = (
  tally: TallyDoc,
  { flatId, signerId, paper }: PaperDoc,
  disputed: readonly Item[],
  salt: string,
  now: Date,
): Result<{ tally: TallyDoc; evidence: EvidenceDoc }> => {
  const { answers, clausesRead, textHash, signedOn, witness, recordedBy, photos } = paper
  const flat = tally.flats[flatId]
  const isNewer = (item: Item): boolean => {
    const saidOn = flat?.answers[item]?.[signerId]?.on ?? flat?.withdrawn?.[item]?.[signerId]
    return saidOn !== undefined && saidOn >= signedOn
  }
  const holding = answers.filter(({ item }) => disputed.includes(item) || !isNewer(item))
  const onPaper = { signedOn, witness, parties: [], recordedBy, photos }
  return applyAnswer(
    tally,
    { flatId, signerId, via: 'paper', level: 3, textHash, clausesRead, answers: holding, salt, paper: onPaper },
    now,
    disputed,
  )
}

const forApp = (
  tally: TallyDoc,
  { flatId, signerId }: PaperDoc,
  items: Item[],
  { words, witness, by, salt }: Settlement,
  now: Date,
) =>
  advance(
    tally,
    {
      kind: 'settled',
      flatId,
      signerId,
      items,
      by,
      wordsHash: wordsHash(salt, words),
      witnessHash: wordsHash(salt, witness),
    },
    now,
    clearOf(salt, { settled: words, witness }),
  )

/** Papers (by `seq`) that disputed before an entry and no longer do: their signer has spoken since. */
export const disputesEnded = (before: TallyDoc, after: TallyDoc, flatId: string): number[] => {
  const left = seqsOf(after, flatId)
  return [...seqsOf(before, flatId)].filter((seq) => !left.has(seq))
}

const seqsOf = ({ flats }: TallyDoc, flatId: string): Set<number> =>
  new Set(Object.values(flats[flatId]?.disputed ?? {}).flatMap((bySigner) => Object.values(bySigner)))

/** A conflict that its signer ended by answering anew, or by taking the answer back. */
export const settledByNewer = (paper: PaperDoc, how: 'call' | 'door' | 'app', now: Date): PaperDoc => ({
  ...paper,
  at: 'settled',
  isOpen: false,
  settled: { for: 'newer', how, by: null, byName: '住户', words: '', at: now },
  rev: paper.rev + 1,
})
