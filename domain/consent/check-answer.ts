import type { ItemAnswer } from '../../types/consent'
import { ASK_AGAIN_DAYS_MAX, PAPER_NEEDS_WITNESS } from '../../types/limits'
import { type Refusal, refuse } from '../../types/result'
import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import type { Answer, CallAnswer, PaperAnswer } from './answer'
import { beijingDay, dayAfter } from './beijing-day'
import { isItemLocked, itemsAsked } from './item-state'
import { isIndependent } from './witness'

/**
 * Why an answer cannot be recorded, or null. In this order:
 * `flat_not_in_round`, `owner_unknown`; `text_changed`: answered to another text (rule 34); `round_not_open`: closed;
 * `window_not_open`, `window_closed` (a paper signed in time may still be recorded until the round is closed);
 * `paper_date_invalid`: signed outside the window's Beijing days, or in the future; `paper_older`: signed before the owner's newer
 * answer or withdrawal (`detail.newerOn`): the later will prevails, but on the items in `settled`, of which the owner has said that
 * the paper holds or is being asked; a call made outside the window or in the future, or before a newer answer, likewise;
 * `proof_level_too_low`: not for paper or a call, whose proof is the photo or the recording;
 * `clauses_unread`: somebody who agrees, even on a condition, has read each liability clause on its own (rule 34);
 * `item_not_asked`; `malformed`: no item, or one twice; `riser_locked`; `condition_required`, `reason_required`,
 * `ask_again_required`; `witness_required`, `witness_not_independent`, `photo_required` for paper, `recording_required` for a call (rule 43).
 */
export const checkAnswer = (
  tally: TallyDoc,
  answer: Answer,
  now: Date,
  settled: readonly Item[] = [],
): Refusal | null =>
  checkWho(tally, answer) ??
  checkText(tally, answer) ??
  checkWindow(tally, answer, now, settled) ??
  checkProof(tally, answer) ??
  checkItems(tally, answer) ??
  firstOf(answer.answers, (one) => checkSaid(one, declaredOn(answer, now))) ??
  (answer.via === 'paper' ? checkPaper(answer.paper) : answer.via === 'call' ? checkCall(answer.call) : null)

/** The Beijing day on which the owner said it. */
const declaredOn = (answer: Answer, now: Date): string => {
  if (answer.via === 'paper') return answer.paper.signedOn
  return beijingDay(answer.via === 'call' ? answer.call.at : now)
}

const checkWho = (tally: TallyDoc, { flatId, signerId }: Answer): Refusal | null => {
  const flat = tally.flats[flatId]
  if (!flat) return refuse('flat_not_in_round')
  return flat.owners.some((owner) => owner.signerId === signerId) ? null : refuse('owner_unknown')
}

const checkText = (tally: TallyDoc, { textHash }: Answer): Refusal | null =>
  textHash === tally.textHash ? null : refuse('text_changed', { textVersion: tally.textVersion })

const checkWindow = (tally: TallyDoc, answer: Answer, now: Date, settled: readonly Item[]): Refusal | null => {
  if (tally.closedAt) return refuse('round_not_open')
  if (now < tally.opensAt) return refuse('window_not_open')
  if (answer.via === 'call') {
    if (now >= tally.closesAt) return refuse('window_closed')
    if (answer.call.at > now || answer.call.at < tally.opensAt) return refuse('visit_date_invalid')
    return checkNewest(tally, answer, beijingDay(answer.call.at), settled)
  }
  if (answer.via !== 'paper') return now < tally.closesAt ? null : refuse('window_closed')
  const { signedOn } = answer.paper
  if (signedOn < beijingDay(tally.opensAt) || signedOn > beijingDay(tally.closesAt) || signedOn > beijingDay(now))
    return refuse('paper_date_invalid')
  return checkNewest(tally, answer, signedOn, settled)
}

/** A paper found late must not undo what its owner said, or took back, after signing it. */
const checkNewest = (
  tally: TallyDoc,
  { flatId, signerId, answers }: Answer,
  saidOn: string,
  settled: readonly Item[],
): Refusal | null => {
  const flat = tally.flats[flatId]
  return firstOf(answers, ({ item }) => {
    const newerOn = flat?.answers[item]?.[signerId]?.on ?? flat?.withdrawn?.[item]?.[signerId]
    return newerOn !== undefined && saidOn < newerOn && !settled.includes(item)
      ? refuse('paper_older', { item, newerOn })
      : null
  })
}

const checkProof = (tally: TallyDoc, { via, level, answers, clausesRead }: Answer): Refusal | null => {
  if (via !== 'paper' && via !== 'call' && level < tally.proofLevel)
    return refuse('proof_level_too_low', { needed: tally.proofLevel })
  const agrees = answers.some(({ state }) => state === 'agreed' || state === 'conditional')
  const unread = tally.clauseIds.filter((clauseId) => !clausesRead.includes(clauseId))
  return agrees && unread.length > 0 ? refuse('clauses_unread', { clauseIds: unread }) : null
}

const checkItems = (tally: TallyDoc, { flatId, answers }: Answer): Refusal | null => {
  const asked = itemsAsked(tally, flatId)
  const items = answers.map(({ item }) => item)
  const stray = items.find((item) => !asked.includes(item))
  if (stray) return refuse('item_not_asked', { item: stray })
  if (items.length === 0 || new Set(items).size < items.length) return refuse('malformed', { field: 'answers' })
  const locked = items.find((item) => isItemLocked(tally, flatId, item))
  return locked ? refuse('riser_locked', { item: locked }) : null
}

const checkSaid = ({ item, state, reasons, words, askAgainOn }: ItemAnswer, saidOn: string): Refusal | null => {
  if (state === 'agreed') return null
  const isWordless = words.trim() === ''
  if (state === 'conditional') return isWordless ? refuse('condition_required', { item }) : null
  if (isWordless && reasons.length === 0) return refuse('reason_required', { item })
  if (state === 'refused') return null
  const isInTime = askAgainOn !== null && askAgainOn > saidOn && askAgainOn <= dayAfter(saidOn, ASK_AGAIN_DAYS_MAX)
  return isInTime ? null : refuse('ask_again_required', { item })
}

/** Only the two that a witness must not be are told apart from who was there: whether somebody else was is the recorder's word. */
const checkWitness = ({ witness, parties }: PaperAnswer | CallAnswer): Refusal | null => {
  if (witness.trim() === '') return PAPER_NEEDS_WITNESS ? refuse('witness_required') : null
  return isIndependent(witness, parties) ? null : refuse('witness_not_independent')
}

const checkPaper = (paper: PaperAnswer): Refusal | null =>
  checkWitness(paper) ?? (paper.photos.length === 0 ? refuse('photo_required') : null)

const checkCall = (call: CallAnswer): Refusal | null =>
  checkWitness(call) ?? (call.recording.fileId === '' ? refuse('recording_required') : null)

const firstOf = <T>(list: T[], check: (one: T) => Refusal | null): Refusal | null => {
  for (const one of list) {
    const refusal = check(one)
    if (refusal) return refusal
  }
  return null
}
