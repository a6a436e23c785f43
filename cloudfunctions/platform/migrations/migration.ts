import type { Documents, Transaction } from '../store'

/** A document as some earlier version stored it. */
export type StoredDoc = { _id: string; schemaVersion: number } & Record<string, unknown>

/**
 * One numbered step: every document of a collection that still has `from` as its `schemaVersion` gets the next one. The document itself
 * says whether it was done, so a step is resumed by running it again. `upgrade` may read in the document's own transaction.
 */
export type Migration = {
  number: number
  what: string
  collection: keyof Documents
  from: number
  upgrade(doc: StoredDoc, tx: Transaction): Promise<Omit<StoredDoc, 'schemaVersion'>>
}
