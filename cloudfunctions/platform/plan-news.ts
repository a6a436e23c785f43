import type { PlanNews, PlanNewsTo } from '../../types/records'
import type { Transaction } from './store'

export type PlanNewsWords = { title: string; brief: string }

/** What moved, and who is to hear which words. */
export type PlanTelling = {
  /** Of the household: its plan, promise, talk, …: whatever names the three. */
  of: { estateId: string; stairwellId: string; flatId: string }
  to: PlanNewsTo
  subjectId: string
  /** Names the move among those of its subject, such as its `rev`: the same move is told once. */
  step: string | number
  household?: PlanNewsWords | null
  /** Ids that are null, or stand twice, are left out. */
  staff?: (PlanNewsWords & { personIds: readonly (string | null | undefined)[] }) | null
  /** Who did it: is not told. */
  by?: string | null
}

/**
 * Leaves word, in the transaction of its cause, for whoever is to hear of it; `notifications` makes the messages. No door and no person is named in the words: others see a phone's
 * screen. Title and brief at most 20 characters each, as a template takes them (rule 4). Nobody to tell: nothing is written.
 */
export const tellPlan = async (tx: Transaction, telling: PlanTelling, now: Date): Promise<void> => {
  const { of, to, subjectId, step, household = null, staff = null, by = null } = telling
  const personIds = [...new Set((staff?.personIds ?? []).flatMap((id) => (id && id !== by ? id : [])))]
  if (!household && personIds.length === 0) return
  const news: PlanNews = {
    _id: `${subjectId}~${step}~news`,
    schemaVersion: 1,
    kind: 'planNews',
    stairwellId: of.stairwellId,
    flatId: of.flatId,
    estateId: of.estateId,
    to,
    subjectId,
    household: household && { title: household.title, brief: household.brief },
    staff: staff && personIds.length > 0 ? { personIds, title: staff.title, brief: staff.brief } : null,
    at: now,
  }
  await tx.outbox.put(news)
}
