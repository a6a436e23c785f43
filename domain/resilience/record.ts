import type { BaselineDoc } from '../../types/baseline'
import type { ClaimDoc } from '../../types/claim'
import type { ComplaintDoc } from '../../types/complaint'
import type { HelpTaskDoc } from '../../types/help'
import type { PromiseDoc } from '../../types/promise'
import type { Day } from '../../types/schema'
import { beijingDay } from '../consent/beijing-day'
import { noRecord, type StairwellRecord } from './resilience'

/** What of an estate's documents resilience is counted from: no kind of help, no crew, nobody's name, no words. */
export type Happened = {
  tasks: readonly Pick<HelpTaskDoc, 'stairwellId' | 'at' | 'places'>[]
  /** By volunteer: where they live. */
  homes: ReadonlyMap<string, string | null>
  promises: readonly Pick<PromiseDoc, 'stairwellId' | 'at' | 'dueOn' | 'overdueAt' | 'kept'>[]
  baselines: readonly Pick<BaselineDoc, 'stairwellId' | 'state' | 'closedAt'>[]
  claims: readonly (Pick<ClaimDoc, 'stairwellId' | 'isOpen'> & { facts: { status: { at: string } } })[]
  complaints: readonly Pick<ComplaintDoc, 'stairwellId' | 'level'>[]
}

/**
 * All that happened, counted by stairwell. Complaints that only the street hears of are not: a figure that community staff see must not tell them that somebody complained about one of them (rule 43).
 */
export const recordsOf = (happened: Happened, today: Day): Map<string, StairwellRecord> => {
  const records = new Map<string, StairwellRecord>()
  const at = (stairwellId: string): StairwellRecord => {
    const record = records.get(stairwellId) ?? noRecord()
    records.set(stairwellId, record)
    return record
  }
  for (const task of happened.tasks) {
    const by = helpedBy(task, happened.homes)
    if (by) at(task.stairwellId).help[by]++
  }
  for (const promise of happened.promises) {
    const kept = isInTime(promise, today)
    if (kept === null) continue
    at(promise.stairwellId).promises.due++
    if (kept) at(promise.stairwellId).promises.inTime++
  }
  for (const { stairwellId, state, closedAt } of happened.baselines) {
    if (state !== 'signed' && closedAt === null) continue
    at(stairwellId).baselines.due++
    if (state === 'signed') at(stairwellId).baselines.signed++
  }
  for (const { stairwellId, isOpen, facts } of happened.claims) {
    if (facts.status.at === 'withdrawn') continue
    at(stairwellId).conflicts[disputes.has(facts.status.at) ? 'disputed' : isOpen ? 'open' : 'decided']++
  }
  for (const { stairwellId, level } of happened.complaints)
    if (level === 'community') at(stairwellId).conflicts.complaint++
  return records
}

const disputes: ReadonlySet<string> = new Set(['objected', 'mediating', 'final'])

const helpedBy = (
  { at, stairwellId, places }: Happened['tasks'][number],
  homes: Happened['homes'],
): keyof StairwellRecord['help'] | null => {
  if (at === 'unmet') return 'unmet'
  if (at !== 'done' && at !== 'confirmed') return null
  const isNeighbour = places.some(
    ({ helper }) => helper.as === 'volunteer' && homes.get(helper.volunteerId) === stairwellId,
  )
  return isNeighbour ? 'byNeighbour' : 'byOther'
}

/** Whether it was kept by its day; null: nobody has taken it on, or its day is still to come, or it fell away. */
const isInTime = ({ at, dueOn, overdueAt, kept }: Happened['promises'][number], today: Day): boolean | null => {
  if (dueOn === null) return null
  if (at === 'kept' || at === 'confirmed') return kept ? overdueAt === null && beijingDay(kept.at) <= dueOn : null
  if (at === 'broken') return false
  return at === 'promised' && (overdueAt !== null || dueOn < today) ? false : null
}
