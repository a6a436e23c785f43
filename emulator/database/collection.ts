import { requestFailed } from '../errors'
import type { Doc, Id, Version } from './document'
import { HashIndex } from './hash-index'
import { choose, type Equalities, equalitiesOf } from './plan'
import type { CollectionSpec } from './schema'

/** The committed documents of one collection, and its indexes. Everything here is in memory; `Database` makes it durable. */
export class Collection {
  readonly name: string
  readonly indexes: HashIndex[]
  private readonly versions = new Map<Id, Version>()

  constructor(spec: CollectionSpec) {
    this.name = spec.name
    this.indexes = (spec.indexes ?? []).map((index) => new HashIndex(index))
  }

  get size(): number {
    return this.versions.size
  }

  get(id: Id): Version | null {
    return this.versions.get(id) ?? null
  }

  put(version: Version): void {
    const before = this.versions.get(version.doc._id)
    for (const index of this.indexes) {
      if (before) index.remove(before.doc)
      index.add(version.doc)
    }
    this.versions.set(version.doc._id, version)
  }

  delete(id: Id): void {
    const before = this.versions.get(id)
    if (!before) return
    for (const index of this.indexes) index.remove(before.doc)
    this.versions.delete(id)
  }

  /** A superset of what matches the filter, as small as `_id` and the indexes make it. */
  candidates(filter: Record<string, unknown>): Iterable<Version> {
    const equalities = equalitiesOf(filter)
    const ids = equalities.get('_id') ?? this.indexed(equalities)
    if (!ids) return this.versions.values()
    const unique = new Set(ids as Iterable<Id>)
    return [...unique].flatMap((id) => this.versions.get(id) ?? [])
  }

  /**
   * Refuses `next` if another document holds one of its unique keys.
   * @param isGone says which holders are about to be changed or removed in the same step, and so do not count
   */
  assertUnique(next: Doc, isGone: (holder: Id) => boolean = () => false): void {
    for (const index of this.indexes) {
      for (const key of index.uniqueKeys(next)) {
        for (const holder of index.holders(key)) {
          if (holder !== next._id && !isGone(holder)) throw duplicate(this.name, index, next)
        }
      }
    }
  }

  private indexed(equalities: Equalities): Id[] | undefined {
    const plan = choose(this.indexes, equalities)
    return plan?.tuples.flatMap((tuple) => [...plan.index.ids(tuple)])
  }
}

/** What MongoDB says when a unique index, or `_id_`, already holds the key. */
export const duplicate = (collection: string, index: Pick<HashIndex, 'name' | 'paths'>, doc: Doc): Error => {
  const key = index.paths.map(
    (path) =>
      `${path}: ${JSON.stringify(path.split('.').reduce<unknown>((at, name) => (at as Doc)?.[name], doc) ?? null)}`,
  )
  return requestFailed(
    `E11000 duplicate key error collection: ${collection} index: ${index.name} dup key: { ${key.join(', ')} }`,
  )
}
