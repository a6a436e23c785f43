import { stairwellTrend } from '../../domain/figures/stairwell-trend'
import type { EstateDoc } from '../../types/estate'
import type { StairwellTrendDoc, TrendDoc } from '../../types/figures'
import type { RoundDoc } from '../../types/round'
import type { Day } from '../../types/schema'
import type { Store } from '../platform/store'
import { tallyId } from '../platform/tally-commit'

/** Stairwells whose evidence is read at once. */
const TOGETHER = 5
/** Of a summary's order, what is the tally's version (`domain/consent/summarise`). */
const VERSIONS = 1_000_000_000

/**
 * A round's stairwells at the end of `on`, by id. Those whose chain grew since they were counted are made anew from their evidence and kept; the others are as they were kept, in one read. Whether a chain grew
 * is known from the estate's own document: a tally's version is one more than its newest entry's number.
 */
export const stairwellTrends = async (
  store: Store,
  estate: EstateDoc,
  round: Pick<RoundDoc, '_id' | 'stairwellIds'>,
  on: Day,
): Promise<Map<string, StairwellTrendDoc>> => {
  const idOf = (stairwellId: string): string => tallyId(round._id, stairwellId)
  const kept = await store.trends.among(round.stairwellIds.map(idOf), FIELDS)
  const byId = new Map(kept.flatMap((doc) => (isStairwells(doc) ? [[doc._id, doc] as const] : [])))
  const grown = round.stairwellIds.filter((stairwellId) => {
    const summary = estate.stairwells[stairwellId]?.summary
    const seq = summary?.roundId === round._id ? (summary.order % VERSIONS) - 1 : null
    const doc = byId.get(idOf(stairwellId))
    return seq === null || !doc || doc.seq < seq
  })
  for (let from = 0; from < grown.length; from += TOGETHER)
    await Promise.all(
      grown.slice(from, from + TOGETHER).map(async (stairwellId) => {
        const doc = await countAnew(store, idOf(stairwellId), on)
        if (!doc) return
        if (byId.get(doc._id)?.seq !== doc.seq) await store.trends.put(doc)
        byId.set(doc._id, doc)
      }),
    )
  return new Map(
    round.stairwellIds.flatMap((stairwellId) => {
      const doc = byId.get(idOf(stairwellId))
      return doc ? [[stairwellId, doc] as const] : []
    }),
  )
}

const FIELDS: Record<string, true> = { kind: true, seq: true, days: true, households: true, risers: true }
const isStairwells = (doc: TrendDoc): doc is StairwellTrendDoc => doc.kind === 'stairwell'

/** Null: it was not opened by then. */
const countAnew = async (store: Store, id: string, on: Day): Promise<StairwellTrendDoc | null> => {
  const links = await store.evidence.all({ tallyId: id }, { seq: true, entry: true })
  if (links.length === 0) return null
  const entries = links.sort((one, other) => one.seq - other.seq).map(({ entry }) => entry)
  const trend = stairwellTrend(entries, on)
  return trend && { _id: id, schemaVersion: 1, kind: 'stairwell', ...trend }
}
