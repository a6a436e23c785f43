import { type Documents, type Store, store, type Transaction } from '../store'
import { migrations } from './list'
import type { Migration, StoredDoc } from './migration'

/** Documents looked for at once. */
const PAGE = 100

type Collection = {
  find(where: object, options: { limit: number; field: Record<string, true> }): Promise<{ _id: string }[]>
}
type InTransaction = { get(id: string): Promise<StoredDoc | null>; put(doc: StoredDoc): Promise<void> }

/**
 * Brings every stored document to the shape this version reads, one document and one transaction at a time, so that functions may go on
 * writing meanwhile. Stopped anywhere and run again, or run twice, it comes to the same. Answers what each step changed.
 */
export const migrate = async (): Promise<{ migration: Migration; changed: number }[]> => {
  const report: { migration: Migration; changed: number }[] = []
  for (const migration of migrations) report.push({ migration, changed: await runStep(migration) })
  return report
}

const runStep = async (migration: Migration): Promise<number> => {
  const collection = store[migration.collection] as unknown as Collection
  for (let changed = 0; ; ) {
    const page = await collection.find({ schemaVersion: migration.from }, { limit: PAGE, field: { _id: true } })
    if (page.length === 0) return changed
    for (const { _id } of page) changed += await upgradeOne(store, migration, _id)
  }
}

const upgradeOne = (source: Store, { collection, from, upgrade }: Migration, id: string): Promise<number> =>
  source.transact(async (tx: Transaction) => {
    const documents = tx[collection as keyof Documents] as unknown as InTransaction
    const doc = await documents.get(id)
    if (doc?.schemaVersion !== from) return 0
    const upgraded = await upgrade(doc, tx)
    await documents.put({ ...upgraded, _id: id, schemaVersion: from + 1 } as StoredDoc)
    return 1
  })
