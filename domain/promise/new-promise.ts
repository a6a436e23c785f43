import type { EvidenceDoc } from '../../types/evidence'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import type { Item } from '../../types/riser'
import type { PromiseBy } from './stepped'

/** Own words by item, each once, as one condition. */
export const conditionOf = (items: readonly Item[], words: Partial<Record<Item, string>>): string =>
  [...new Set(items.flatMap((item) => words[item]?.trim() || []))].join('\n')

/**
 * The condition an owner has just set, as the promise it asks for: nobody's yet. Its id is that of the evidence entry it stands in, so that an answer recorded once makes one. Null: the
 * entry sets no condition.
 */
export const newPromise = (
  { _id, tallyId, seq, entry }: Pick<EvidenceDoc, '_id' | 'tallyId' | 'seq' | 'entry'>,
  said: { roundId: string; words: Partial<Record<Item, string>>; by: PromiseBy },
  plan: Pick<HouseholdPlanDoc, '_id' | 'estateId' | 'stairwellId' | 'building' | 'unit' | 'room'>,
  now: Date,
): PromiseDoc | null => {
  if (entry.kind !== 'answer') return null
  const items = entry.answers.flatMap(({ item, state }) => (state === 'conditional' ? item : []))
  if (items.length === 0) return null
  const asked = conditionOf(items, said.words)
  return {
    _id,
    schemaVersion: 1,
    estateId: plan.estateId,
    stairwellId: plan.stairwellId,
    flatId: plan._id,
    building: plan.building,
    unit: plan.unit,
    room: plan.room,
    roundId: said.roundId,
    tallyId,
    seq,
    signerId: entry.signerId,
    items,
    asked,
    text: asked,
    at: 'asked',
    isOpen: true,
    keeperId: null,
    keeperName: '',
    dueOn: null,
    overdueAt: null,
    kept: null,
    confirmedSeq: null,
    askedAt: now,
    trail: [{ act: 'ask', by: said.by.personId, byName: said.by.name, at: now, words: asked }],
    rev: 1,
  }
}
