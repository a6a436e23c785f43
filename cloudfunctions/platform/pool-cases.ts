import { isAnswered, settled } from '../../domain/pool/settle'
import type { HistoryDoc } from '../../types/history'
import type { PoolCaseDoc, PoolDoc, PoolEntry } from '../../types/pool'
import { append } from './histories'
import type { Transaction } from './store'

/** A pool's history. */
export const poolSubject = (stairwellId: string): string => `pool~${stairwellId}`

type Told = { by: string | null; words?: string; wordsState?: HistoryDoc['wordsState']; now: Date }

/** The pool with one more entry in its history; written by whoever tells. */
export const tellPool = async (
  tx: Transaction,
  pool: PoolDoc,
  entry: PoolEntry,
  { by, ...told }: Told,
): Promise<PoolDoc> => {
  const { _id, estateId, seq, head } = pool
  const of = { subject: 'pool' as const, subjectId: poolSubject(_id), estateId }
  const end = await append(tx, of, head === '' ? null : { seq, head }, { ...entry, by, photos: [] }, told)
  return { ...pool, ...end }
}

/** Ends a case: the numbers stand and are shown from then on. */
export const settleCase = async (
  tx: Transaction,
  pool: PoolDoc,
  asked: PoolCaseDoc,
  by: string | null,
  now: Date,
): Promise<{ pool: PoolDoc; asked: PoolCaseDoc }> => {
  const done = settled(asked)
  const entry = { kind: 'pool' as const, act: 'settled' as const, caseId: asked._id, agreedFen: done.agreedFen }
  const told = await tellPool(tx, pool, entry, { by, now })
  return { pool: { ...told, asking: told.asking.filter((caseId) => caseId !== asked._id) }, asked: done }
}

/** The same once everybody has answered; else it goes on. */
export const settleAnswered = async (
  tx: Transaction,
  pool: PoolDoc,
  asked: PoolCaseDoc,
  by: string | null,
  now: Date,
): Promise<{ pool: PoolDoc; asked: PoolCaseDoc }> =>
  isAnswered(asked) ? settleCase(tx, pool, asked, by, now) : { pool, asked }
