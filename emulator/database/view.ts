import type { Collection } from './collection'
import { duplicate } from './collection'
import type { Database } from './database'
import type { Id, Version } from './document'

/** Where single-document reads and writes go: straight to the committed documents, or into a transaction. */
export interface View {
  read(collection: Collection, id: Id): Version | null
  insert(collection: Collection, version: Version): void
  replace(collection: Collection, version: Version): void
  remove(collection: Collection, id: Id): void
}

/** Each write commits by itself. */
export class DirectView implements View {
  constructor(private readonly database: Database) {}

  read(collection: Collection, id: Id): Version | null {
    return collection.get(id)
  }

  insert(collection: Collection, version: Version): void {
    if (collection.get(version.doc._id)) throw duplicate(collection.name, primary, version.doc)
    this.replace(collection, version)
  }

  replace(collection: Collection, version: Version): void {
    collection.assertUnique(version.doc)
    this.database.commit([{ collection, id: version.doc._id, next: version }])
  }

  remove(collection: Collection, id: Id): void {
    this.database.commit([{ collection, id, next: null }])
  }
}

/** How MongoDB names the index on `_id`. */
export const primary = { name: '_id_', paths: ['_id'] }
