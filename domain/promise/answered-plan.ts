import type { EvidenceEntry } from '../../types/evidence'
import type { HouseholdPlanDoc, PlanItem, PlanTemplates } from '../../types/plan'
import type { ReasonCode } from '../../types/reasons'
import type { FlatState, TallyDoc } from '../../types/tally'
import { itemState, itemsAsked } from '../consent/item-state'
import { itemsForReasons } from '../plan/raise-for-reasons'
import { type By, stepped } from '../plan/stepped'

/** From what hinders most to what hinders least. */
const worstFirst: readonly FlatState[] = ['refused', 'deferred', 'conditional', 'pending', 'agreed']

/** The worst of a flat's states over the items it is asked. */
export const worstState = (tally: TallyDoc, flatId: string): FlatState => {
  const states = itemsAsked(tally, flatId).map((item) => itemState(tally, flatId, item))
  return worstFirst.find((state) => states.includes(state)) ?? 'pending'
}

type Said = Extract<EvidenceEntry, { flatId: string; signerId: string }>

/** Reasons somebody gave for not, or not yet, agreeing. */
export const reasonsIn = (entry: EvidenceEntry): ReasonCode[] =>
  entry.kind === 'answer'
    ? [...new Set(entry.answers.flatMap(({ state, reasons }) => (state === 'agreed' ? [] : (reasons as ReasonCode[]))))]
    : []

/**
 * A household's plan after one of its owners answered: where the flat stands now, and what follows for the issue list. Each reason given raises its items; once nobody of the flat
 * holds anything against it, what reasons had raised and nobody has arranged yet is closed. What is arranged already (a talk, help, an offer) goes on: it was promised.
 */
export const answeredPlan = (
  plan: HouseholdPlanDoc,
  entry: Said,
  after: TallyDoc,
  { templates, by }: { templates: PlanTemplates | null; by: By },
  now: Date,
): HouseholdPlanDoc => {
  const state = worstState(after, entry.flatId)
  const given = reasonsIn(entry)
  const { _id: tallyId, roundId } = after
  const { seq } = entry
  const isAgreed = entry.kind === 'answer' && !standsAgainst(after, entry.flatId)
  const reasons = isAgreed ? [] : [...new Set([...remembered(plan, entry, after), ...given])]
  const raised =
    templates && given.length > 0 ? itemsForReasons(templates, { tallyId, seq, reasons: given }, plan, now) : plan.items
  return {
    ...plan,
    answer: { roundId, tallyId, seq, state, reasons, at: now },
    items: isAgreed ? raised.map((item) => (isReasons(item) ? closed(item, by, now) : item)) : raised,
  }
}

/** Whether some owner's standing answer is other than yes. */
const standsAgainst = (tally: TallyDoc, flatId: string): boolean =>
  worstState(tally, flatId) !== 'agreed' &&
  itemsAsked(tally, flatId).some((item) =>
    Object.values(tally.flats[flatId]?.answers[item] ?? {}).some((answer) => answer.state !== 'agreed'),
  )

/** Reasons given before still stand where this entry is not about all that is asked, or is a co-owner's. */
const remembered = (plan: HouseholdPlanDoc, entry: Said, tally: TallyDoc): ReasonCode[] => {
  if (plan.answer?.tallyId !== tally._id) return []
  const items = entry.kind === 'answer' ? entry.answers.map(({ item }) => item) : entry.items
  const isAll = itemsAsked(tally, entry.flatId).every((item) => items.includes(item))
  const isAlone = (tally.flats[entry.flatId]?.owners.length ?? 0) <= 1
  return isAll && isAlone && entry.kind !== 'disputed' && entry.kind !== 'settled' ? [] : plan.answer.reasons
}

const isReasons = ({ from, state }: PlanItem): boolean => from.by === 'reason' && state === 'open'

const closed = (item: PlanItem, by: By, now: Date): PlanItem =>
  stepped(item, { act: 'agreed', by }, now, { state: 'done', outcome: '您家已经同意', closedAt: now })
