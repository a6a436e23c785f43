import type { ItemAnswer } from '../../types/consent'
import { ASK_AGAIN_DAYS_MAX, PAPER_NEEDS_WITNESS } from '../../types/limits'
import { type Refusal, refuse } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import type { Answer, PaperAnswer } from './answer'
import { beijingDay, dayAfter } from './beijing-day'
import { isItemLocked, itemsAsked } from './item-state'

/**
 * Why an answer cannot be recorded, or null. In this order:
 * `flat_not_in_round`, `owner_unknown`; `text_changed`: answered to another text (rule 34); `round_not_open`: closed;
 * `window_not_open`, `window_closed` (a paper signed in time may still be recorded until the round is closed);
 * `paper_date_invalid`: signed outside the window's Beijing days, or in the future; `paper_older`: signed before the owner's newer
 * answer or withdrawal (`detail.newerOn`): the later will prevails; `proof_level_too_low`: not for paper, whose proof is the photo;
 * `clauses_unread`: somebody who agrees, even on a condition, has read each liability clause on its own (rule 34);
 * `item_not_asked`; `malformed`: no item, or one twice; `riser_locked`; `condition_required`, `reason_required`,
 * `ask_again_required`; `witness_required`, `photo_required` for paper (rule 43).
 */
export const checkAnswer = (tally: TallyDoc, answer: Answer, now: Date): Refusal | null =>
  checkWho(tally, answer) ??
  checkText(tally, answer) ??
  checkWindow(tally, answer, now) ??
  checkProof(tally, answer) ??
  checkItems(tally, answer) ??
  firstOf(answer.answers, (one) => checkSaid(one, declaredOn(answer, now))) ??
  (answer.via === 'paper' ? checkPaper(answer.paper) : null)

/** The Beijing day on which the owner said it. */
const declaredOn = (answer: Answer, now: Date): string =>
  answer.via === 'paper' ? answer.paper.signedOn : beijingDay(now)

const checkWho = (tally: TallyDoc, { flatId, signerId }: Answer): Refusal | null => {
  const flat = tally.flats[flatId]
  if (!flat) return refuse('flat_not_in_round')
  return flat.owners.some((owner) => owner.signerId === signerId) ? null : refuse('owner_unknown')
}

const checkText = (tally: TallyDoc, { textHash }: Answer): Refusal | null =>
  textHash === tally.textHash ? null : refuse('text_changed', { textVersion: tally.textVersion })

const checkWindow = (tally: TallyDoc, answer: Answer, now: Date): Refusal | null => {
  if (tally.closedAt) return refuse('round_not_open')
  if (now < tally.opensAt) return refuse('window_not_open')
  if (answer.via !== 'paper') return now < tally.closesAt ? null : refuse('window_closed')
  const { signedOn } = answer.paper
  if (signedOn < beijingDay(tally.opensAt) || signedOn > beijingDay(tally.closesAt) || signedOn > beijingDay(now))
    return refuse('paper_date_invalid')
  return checkNewest(tally, answer, signedOn)
}

/** A paper found late must not undo what its owner said, or took back, after signing it. */
const checkNewest = (tally: TallyDoc, { flatId, signerId, answers }: Answer, signedOn: string): Refusal | null => {
  const flat = tally.flats[flatId]
  return firstOf(answers, ({ item }) => {
    const newerOn = flat?.answers[item]?.[signerId]?.on ?? flat?.withdrawn?.[item]?.[signerId]
    return newerOn !== undefined && signedOn < newerOn ? refuse('paper_older', { item, newerOn }) : null
  })
}

const checkProof = (tally: TallyDoc, { via, level, answers, clausesRead }: Answer): Refusal | null => {
  if (via !== 'paper' && level < tally.proofLevel) return refuse('proof_level_too_low', { needed: tally.proofLevel })
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

const checkPaper = ({ witness, photos }: PaperAnswer): Refusal | null => {
  if (PAPER_NEEDS_WITNESS && witness.trim() === '') return refuse('witness_required')
  return photos.length === 0 ? refuse('photo_required') : null
}

const firstOf = <T>(list: T[], check: (one: T) => Refusal | null): Refusal | null => {
  for (const one of list) {
    const refusal = check(one)
    if (refusal) return refusal
  }
  return null
}
