import type { EvidenceDoc } from '../../types/evidence'
import { accept, type Result, refuse } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { verifyChain } from '../evidence/chain'
import { applyEntry, tallyFrom } from './apply-entry'
import { recount } from './tally-risers'

/**
 * The whole tally again, from its evidence alone (oldest first); counts from scratch, not as they were kept. Must equal the
 * stored tally field for field. Refuses `malformed` with `detail.brokenAt` and `detail.why` when the chain is not whole.
 */
export const replay = (docs: EvidenceDoc[]): Result<TallyDoc> => {
  const chain = verifyChain(docs)
  if (!chain.ok) return refuse('malformed', { brokenAt: chain.brokenAt, why: chain.why })
  const [first, ...rest] = docs.map(({ entry }) => entry)
  if (first?.kind !== 'opened') return refuse('malformed', { brokenAt: 0, why: 'not opened' })
  let tally = tallyFrom(first)
  for (const entry of rest) {
    if (entry.kind === 'opened') return refuse('malformed', { brokenAt: entry.seq, why: 'opened twice' })
    tally = applyEntry(tally, entry)
  }
  return accept({ ...tally, risers: recount(tally), head: chain.head })
}

/** Where two tallies differ, as paths (`flats.f1.areaCentiSqm`); empty when they are equal field for field. */
export const compareTally = (stored: TallyDoc, replayed: TallyDoc): string[] => differences(stored, replayed, '')

const differences = (one: unknown, other: unknown, path: string): string[] => {
  if (isDate(one) && isDate(other)) return one.getTime() === other.getTime() ? [] : [path]
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other))
    return Object.is(one, other) ? [] : [path]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
  return keys.flatMap((key) => differences(one[key], other[key], path ? `${path}.${key}` : key))
}

/** Not `instanceof`: a date may come from another realm (a driver, a worker). */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isDate(value)
