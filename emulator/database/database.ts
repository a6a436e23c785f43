import { CloudError, StartupError } from '../errors'
import type { Settings } from '../settings'
import { Collection } from './collection'
import type { Doc, Id, Version } from './document'
import { parse } from './ejson'
import type { Log } from './log'
import type { CollectionSpec } from './schema'

/** One change of one document; `next` null removes it. */
export type Change = { collection: Collection; id: Id; next: Version | null }

/** Told of each committed change just before it happens, so that a snapshot can keep what was there. */
export type Observer = { beforeChange(collection: string, id: Id, before: Version | null): void }

/** The platform's bound. */
const COLLECTIONS_MAX = 100

/** All committed documents, and the one way to change them. */
export class Database {
  private readonly collections = new Map<string, Collection>()
  private readonly observers = new Set<Observer>()

  constructor(
    private readonly log: Log,
    private readonly settings: Settings,
    specs: readonly CollectionSpec[],
  ) {
    for (const spec of specs) this.collections.set(spec.name, new Collection(spec))
    for (const name of settings.list<string>('collection.'))
      this.collections.set(name, this.collections.get(name) ?? new Collection({ name }))
    this.load()
  }

  /** Refuses a collection which neither `database.json` nor `addCollection` made. */
  collection(name: unknown): Collection {
    const collection = this.collections.get(String(name))
    if (collection) return collection
    throw new CloudError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `Db or Table not exist: ${String(name)}. List it in database.json.`,
    )
  }

  async addCollection(name: string): Promise<void> {
    if (this.collections.has(name)) throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${name}`)
    if (this.collections.size >= COLLECTIONS_MAX)
      throw new CloudError('DATABASE_REQUEST_FAILED', `more than ${COLLECTIONS_MAX} collections`)
    this.collections.set(name, new Collection({ name }))
    await this.settings.put(`collection.${name}`, name)
  }

  /** Commits changes in memory at once and queues them for the disk. Uniqueness is the caller's to check first. */
  commit(changes: readonly Change[]): void {
    for (const { collection, id, next } of changes) {
      const before = collection.get(id)
      for (const observer of this.observers) observer.beforeChange(collection.name, id, before)
      if (next) collection.put(next)
      else collection.delete(id)
      this.log.put(collection.name, JSON.stringify(id), next ? next.text : null)
    }
  }

  /** Resolves when all that has been committed is on disk. */
  flushed(): Promise<void> {
    return this.log.flushed()
  }

  observe(observer: Observer): void {
    this.observers.add(observer)
  }

  unobserve(observer: Observer): void {
    this.observers.delete(observer)
  }

  private load(): void {
    for (const row of this.log.rows()) {
      // A collection taken out of database.json keeps its documents; it only cannot be reached until it is listed again.
      const collection = this.collections.get(row.collection)
      if (!collection) continue
      let doc: Doc
      try {
        doc = parse(row.body, 0) as Doc
      } catch {
        throw new StartupError(
          3,
          `The data file holds a document that cannot be read: ${row.collection} ${row.id}. Restore it from a copy, or move its folder away to start empty.`,
        )
      }
      collection.put({ doc, text: row.body })
    }
  }
}
