import { command, type Documents, type Store, store, type Transaction } from '../store'
import { isMissingCollection } from '../store-errors'
import { migrations } from './list'
import type { Migration, StoredDoc } from './migration'

/** Documents looked through at once: the platform's own ceiling (rule 19). */
const PAGE = 1000

type Look = { _id: string; schemaVersion: number }
type Collection = {
  find(
    where: object,
    options: { limit: number; orderBy: [string, 'asc']; field: Record<string, true> },
  ): Promise<Look[]>
}
type InTransaction = { get(id: string): Promise<StoredDoc | null>; put(doc: StoredDoc): Promise<void> }

/**
 * Brings every stored document to the shape this version reads, one document and one transaction at a time, so that functions may go on
 * writing meanwhile. Stopped anywhere and run again, or run twice, it comes to the same. Answers what each step changed. Deploy runs it before
 * the new functions are there and after, so a step adds and takes nothing away that the version before still reads.
 */
export const migrate = async (): Promise<{ migration: Migration; changed: number }[]> => {
  const report: { migration: Migration; changed: number }[] = []
  for (const migration of migrations) report.push({ migration, changed: await runStep(migration) })
  return report
}

/** Nothing is done in an environment so new that it has no such collection. */
const runStep = (migration: Migration): Promise<number> =>
  goThrough(migration).catch((error) => {
    if (isMissingCollection(error)) return 0
    throw error
  })

/** Goes through the collection once by id: a search for what is left would scan it again for each page. */
const goThrough = async (migration: Migration): Promise<number> => {
  const collection = store[migration.collection] as unknown as Collection
  let changed = 0
  for (let last = ''; ; ) {
    const page = await collection.find(
      { _id: command.gt(last) },
      { limit: PAGE, orderBy: ['_id', 'asc'], field: { _id: true, schemaVersion: true } },
    )
    for (const { _id, schemaVersion } of page)
      if (schemaVersion === migration.from) changed += await upgradeOne(store, migration, _id)
    if (page.length < PAGE) return changed
    last = page.at(-1)?._id ?? last
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
