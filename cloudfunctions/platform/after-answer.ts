import { answeredAnew } from '../../domain/promise/answered'
import { answeredPlan, reasonsIn } from '../../domain/promise/answered-plan'
import { newPromise } from '../../domain/promise/new-promise'
import type { EvidenceDoc, EvidenceEntry } from '../../types/evidence'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import { blankPlan, savePlan } from './plan-commit'
import { templatesOf } from './plan-templates'
import { savePromise } from './promise-commit'
import type { Transaction } from './store'

export type Answered = {
  /** The tally this transaction read, and as the entry leaves it. */
  before: TallyDoc
  after: TallyDoc
  /** The entry just written. Null, or one that no owner spoke in: nothing follows. */
  evidence: EvidenceDoc | null
  /** The owner's own words by item: of a condition, the condition. */
  words: Partial<Record<Item, string>>
  /** By what name the household's trail has who said it (「住户」, 「纸质」…). */
  actorName: string
  /** Who answered in the app; null: a paper, a call. Is not told of it. */
  actorId?: string | null
}

/**
 * What an owner's answer brings with it, in its own transaction, so that tally, promises and plan never disagree: a condition becomes a promise that is asked for; reasons become items of the
 * issue list; an earlier promise lapses, is confirmed or stays owed (`answeredAnew`); the plan repeats where the flat stands. Call it after `saveTally`, once for each entry: answers,
 * withdrawals, and papers disputed or settled. An agreed answer of a household that never said otherwise costs one read.
 */
export const afterAnswer = async (tx: Transaction, answered: Answered, now: Date): Promise<void> => {
  const { before, after, evidence, words } = answered
  const entry = evidence?.entry
  if (!evidence || !entry || !isOwners(entry)) return
  const by = { personId: answered.actorId ?? null, name: answered.actorName }
  const { flatId } = entry
  const stored = await tx.householdPlans.get(flatId)
  const isFirstNo = entry.kind === 'answer' && entry.answers.some(({ state }) => state !== 'agreed')
  if (!stored && !isFirstNo) return
  const plan = stored ?? (await blankPlan(tx, { stairwellId: after.stairwellId, flatId }))

  const earlier = await earlierPromises(tx, plan, before, entry)
  const open: PromiseDoc[] = []
  for (const promise of earlier) {
    const next =
      entry.kind === 'answer' || entry.kind === 'withdrawal' ? answeredAnew(promise, entry, by, now) : promise
    await savePromise(tx, promise, next, plan, now)
    if (next.isOpen) open.push(next)
  }
  const asked = newPromise(evidence, { roundId: after.roundId, words, by }, plan, now)
  if (asked) open.push(await savePromise(tx, null, asked, plan, now))

  const templates = reasonsIn(entry).length > 0 ? await templatesOf(tx, after.estateId) : null
  const answeredNow = answeredPlan(plan, entry, after, { templates, by }, now)
  await savePlan(tx, { ...answeredNow, promiseIds: open.map(({ _id }) => _id) })
}

type Owners = Extract<EvidenceEntry, { kind: 'answer' | 'withdrawal' | 'disputed' | 'settled' }>
const isOwners = (entry: EvidenceEntry): entry is Owners =>
  entry.kind === 'answer' || entry.kind === 'withdrawal' || entry.kind === 'disputed' || entry.kind === 'settled'

/** Promises the plan remembers as open, and the ones the owner's standing answers were made under. */
const earlierPromises = async (
  tx: Transaction,
  plan: HouseholdPlanDoc,
  before: TallyDoc,
  { flatId, signerId }: Owners,
): Promise<PromiseDoc[]> => {
  const answers = Object.values(before.flats[flatId]?.answers ?? {}).flatMap((bySigner) => bySigner[signerId] ?? [])
  const standing = answers.flatMap(({ state, seq }) => (state === 'conditional' ? `${before._id}~${seq}` : []))
  const ids = new Set([...(plan.promiseIds ?? []), ...standing])
  const promises = await Promise.all([...ids].map((id) => tx.promises.get(id)))
  return promises.flatMap((promise) => promise ?? [])
}
