import { wasSealed } from '../../../domain/certificate/seal'
import type { CertificateDoc } from '../../../types/certificate'
import { found, stop } from '../../platform/refused'
import type { Store, Transaction } from '../../platform/store'

/** A certificate of this estate; of another one it is not there. */
export const certificateAt = async (
  store: Store | Transaction,
  { code, estateId }: { code: string; estateId: string },
): Promise<CertificateDoc> => {
  const doc = found(await store.certificates.get(code))
  return doc.estateId === estateId ? doc : stop('not_found')
}

/** One that was whole once, for printing and for its file. */
export const sealedAt = async (
  store: Store,
  at: { code: string; estateId: string },
): Promise<CertificateDoc & { state: 'valid' | 'withdrawn' }> => {
  const doc = await certificateAt(store, at)
  return wasSealed(doc) && doc.state !== 'making' ? { ...doc, state: doc.state } : stop('not_found')
}
