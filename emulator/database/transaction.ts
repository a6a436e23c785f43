import { CloudError } from '../errors'
import { type Collection, duplicate } from './collection'
import type { Change, Database, Observer } from './database'
import type { Doc, Id, Version } from './document'
import { primary, type View } from './view'

/**
 * One transaction: a snapshot taken at its first read or write, and writes kept aside until the commit.
 *
 * The snapshot is kept the cheap way round: whoever commits a change tells each open transaction what was there before.
 * A document that was changed since the snapshot by anybody, in a transaction or not, cannot be written: first committer wins.
 */
export class Transaction implements View, Observer {
  private state: 'new' | 'open' | 'over' = 'new'
  private readonly before = new Map<string, Version | null>()
  private readonly writes = new Map<string, Change>()

  constructor(
    private readonly database: Database,
    readonly startedAtMs: number,
  ) {}

  beforeChange(collection: string, id: Id, before: Version | null): void {
    const key = keyOf(collection, id)
    if (!this.before.has(key)) this.before.set(key, before)
  }

  read(collection: Collection, id: Id): Version | null {
    this.open()
    const key = keyOf(collection.name, id)
    const written = this.writes.get(key)
    if (written) return written.next
    const before = this.before.get(key)
    return before === undefined ? collection.get(id) : before
  }

  insert(collection: Collection, version: Version): void {
    const { doc } = version
    this.assertUnchanged(collection, doc._id)
    if (this.read(collection, doc._id)) throw duplicate(collection.name, primary, doc)
    this.replace(collection, version)
  }

  replace(collection: Collection, version: Version): void {
    this.assertUnchanged(collection, version.doc._id)
    this.assertUnique(collection, version.doc)
    this.write({ collection, id: version.doc._id, next: version })
  }

  remove(collection: Collection, id: Id): void {
    this.assertUnchanged(collection, id)
    this.write({ collection, id, next: null })
  }

  /** Commits all writes or none. Throws the conflict which the SDK retries. */
  commit(): void {
    this.open()
    const changes = [...this.writes.values()]
    for (const { collection, id } of changes) this.assertUnchanged(collection, id)
    for (const { collection, next } of changes) {
      if (!next) continue
      try {
        this.assertUnique(collection, next.doc)
      } catch {
        // The key was free when it was written here, so somebody else took it first.
        throw conflict(`a unique key of ${collection.name}`)
      }
    }
    this.end()
    this.database.commit(changes)
  }

  end(): void {
    this.state = 'over'
    this.database.unobserve(this)
    this.before.clear()
  }

  private open(): void {
    if (this.state !== 'new') return
    this.state = 'open'
    this.database.observe(this)
  }

  private write(change: Change): void {
    this.writes.set(keyOf(change.collection.name, change.id), change)
  }

  private assertUnchanged(collection: Collection, id: Id): void {
    this.open()
    if (this.before.has(keyOf(collection.name, id))) throw conflict(`${collection.name} ${JSON.stringify(id)}`)
  }

  private assertUnique(collection: Collection, doc: Doc): void {
    collection.assertUnique(doc, (holder) => this.writes.has(keyOf(collection.name, holder)))
    for (const index of collection.indexes) {
      const keys = index.uniqueKeys(doc)
      for (const other of this.writes.values()) {
        if (other.collection !== collection || other.id === doc._id || !other.next) continue
        const taken = index.uniqueKeys(other.next.doc)
        if (keys.some((key) => taken.includes(key))) throw duplicate(collection.name, index, doc)
      }
    }
  }
}

const keyOf = (collection: string, id: Id): string => `${collection}/${JSON.stringify(id)}`

const conflict = (what: string): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `WriteConflict: ${what} was changed by another write; retry the transaction`,
  )
