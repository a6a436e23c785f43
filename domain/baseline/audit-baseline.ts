import type { BaselineDoc, BaselineEntry } from '../../types/baseline'
import type { HistoryDoc } from '../../types/history'
import { auditHistory } from '../evidence/audit-history'
import { contentHash } from './content-hash'

type Told = BaselineEntry & { by: string | null; seq: number }
/** Signatures that stand, by what signed them. */
type Standing = Partial<Record<'household' | 'contractor' | 'waiver', Told>>

const after = (standing: Standing, entry: Told): Standing => {
  switch (entry.act) {
    case 'signedByHousehold':
      return { ...standing, household: entry }
    case 'signedByContractor':
      return { ...standing, contractor: entry }
    case 'waived':
      return { waiver: entry }
    case 'reopened':
      return {}
  }
}

const stateOf = ({ household, contractor, waiver }: Standing): BaselineDoc['state'] => {
  if (waiver) return 'waived'
  return household && contractor ? 'signed' : 'open'
}

const sides = ['household', 'contractor', 'waiver'] as const

/**
 * What is wrong between a baseline and its history, in words; empty when the one follows from the other: the chain holds, the signatures that stand are
 * those it tells of, and what was signed is what the rooms and the hashes of their photos say now. Whoever exchanges a picture changes that.
 */
export const auditBaseline = (
  baseline: BaselineDoc | null,
  history: readonly HistoryDoc[],
  sha256Of: ReadonlyMap<string, string>,
): string[] => {
  const chain = auditHistory('the baseline', baseline, history)
  if (!baseline || chain.length > 0) return chain
  const entries = history.map(({ entry }) => entry as Told)
  const standing = entries.reduce<Standing>(after, {})
  const faults: string[] = []
  const told = stateOf(standing)
  if (told !== baseline.state) faults.push(`the baseline says ${baseline.state}, its history ${told}`)
  for (const side of sides)
    if ((baseline[side]?.by ?? null) !== (standing[side]?.by ?? null))
      faults.push(`the baseline's ${side} is not who its history tells of`)
  const now = contentHash(baseline.rooms, sha256Of)
  for (const { seq, contentHash: signed } of Object.values(standing))
    if (signed !== now) faults.push(`what entry ${seq} signed is not what the baseline shows now`)
  return faults
}
