import type { Store } from '../../cloudfunctions/platform/store'
import { auditBaseline } from '../../domain/baseline/audit-baseline'
import { photoIdsOf } from '../../domain/baseline/content-hash'
import { auditClaim } from '../../domain/claim/audit-claim'
import { auditPhotos } from '../../domain/evidence/audit-history'
import { auditPool } from '../../domain/pool/audit-pool'
import type { HistoryDoc, HistorySubject } from '../../types/history'
import { type Look, lookTwice } from './look-twice'

export type HistoriesAudit = { histories: number; entries: number; faults: string[] }

/** Subject of a history, and the document it is about. */
type Named = { subject: HistorySubject; id: string; subjectId: string }

/** Names as the functions give them: a claim's history has the claim's own id. */
const named: Record<HistorySubject, (id: string) => Named> = {
  claim: (id) => ({ subject: 'claim', id, subjectId: id }),
  baseline: (id) => ({ subject: 'baseline', id, subjectId: `baseline~${id}` }),
  pool: (id) => ({ subject: 'pool', id, subjectId: `pool~${id}` }),
}
const idOf = (subject: HistorySubject, subjectId: string): string =>
  subject === 'claim' ? subjectId : subjectId.slice(subject.length + 1)

/** Goes through every claim, baseline and pool with its history, and says what does not follow from it. Changes nothing. */
export const auditHistories = async (store: Store): Promise<HistoriesAudit> => {
  const [claims, baselines, pools] = await Promise.all([
    store.claims.all({}, { _id: true }),
    store.baselines.all({}, { _id: true }),
    store.pools.all({}, { _id: true }),
  ])
  const subjects = [
    ...claims.map(({ _id }) => named.claim(_id)),
    ...baselines.map(({ _id }) => named.baseline(_id)),
    ...pools.map(({ _id }) => named.pool(_id)),
  ]
  const audit: HistoriesAudit = { histories: 0, entries: 0, faults: [] }
  const go = async (through: readonly Named[]) => {
    for (const one of through) {
      const { entries, faults } = await lookTwice(() => lookAtHistory(store, one))
      if (entries > 0) audit.histories += 1
      audit.entries += entries
      audit.faults.push(...faults)
    }
  }
  await go(subjects)
  // More entries than those subjects have: some history has lost its subject. Only then are all entries gone through.
  if ((await store.histories.count({})) > audit.entries) {
    const known = new Set(subjects.map(({ subjectId }) => subjectId))
    const entries = await store.histories.all({}, { subject: true, subjectId: true })
    const lost = new Map(entries.filter(({ subjectId }) => !known.has(subjectId)).map((one) => [one.subjectId, one]))
    await go([...lost.values()].map(({ subject, subjectId }) => ({ subject, subjectId, id: idOf(subject, subjectId) })))
  }
  return audit
}

const lookAtHistory = async (store: Store, { subject, id, subjectId }: Named): Promise<Look & { entries: number }> => {
  const history = (await store.histories.all({ subjectId })).sort((one, other) => one.seq - other.seq)
  const faults = await faultsOf(store, subject, id, history)
  return { entries: history.length, faults: faults.map((fault) => `${subject} ${id}: ${fault}`) }
}

const faultsOf = async (
  store: Store,
  subject: HistorySubject,
  id: string,
  history: HistoryDoc[],
): Promise<string[]> => {
  switch (subject) {
    case 'claim':
      return [...auditClaim(await store.claims.get(id), history), ...(await photoFaults(store, history))]
    case 'pool':
      return auditPool(await store.pools.get(id), await store.poolCases.all({ stairwellId: id }), history)
    case 'baseline': {
      const baseline = await store.baselines.get(id)
      const faults = auditBaseline(baseline, history, await hashesOf(store, photoIdsOf(baseline?.rooms ?? [])))
      return [...faults, ...(await photoFaults(store, history))]
    }
  }
}

const photoFaults = async (store: Store, history: HistoryDoc[]): Promise<string[]> => {
  const photoIds = history.flatMap(({ entry }) => entry.photos.map(({ photoId }) => photoId))
  return auditPhotos(history, await hashesOf(store, [...new Set(photoIds)]))
}

/** Photo → SHA-256 as its document says now. */
const hashesOf = async (store: Store, photoIds: string[]): Promise<Map<string, string>> => {
  const photos = await store.photos.among(photoIds, { received: true })
  return new Map(photos.flatMap(({ _id, received }) => (received ? [[_id, received.sha256] as const] : [])))
}
