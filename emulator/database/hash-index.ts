import type { Doc, Id } from './document'
import { IdSets } from './id-sets'
import { joinable, keysAt, keyText } from './index-keys'
import type { IndexSpec } from './schema'

/** Equality look-up over one listed index, and over each leading part of a compound one. */
export class HashIndex {
  readonly name: string
  readonly isUnique: boolean
  readonly paths: string[]
  /** One for each leading part; the last one is the whole index. */
  private readonly parts: IdSets[]
  private readonly whole: IdSets

  constructor(spec: IndexSpec) {
    this.name = spec.name
    this.isUnique = spec.unique === true
    this.paths = spec.fields.map(([path]) => path)
    this.parts = this.paths.map(() => new IdSets())
    this.whole = this.parts[this.parts.length - 1] as IdSets
  }

  add(doc: Doc): void {
    this.eachKey(doc, (part, key) => part.add(key, doc._id))
  }

  remove(doc: Doc): void {
    this.eachKey(doc, (part, key) => part.delete(key, doc._id))
  }

  /** The ids of documents whose first `values.length` indexed fields equal `values`. */
  ids(values: readonly unknown[]): Iterable<Id> {
    return this.part(values).get(textOf(values))
  }

  /** How many `ids` would give. */
  size(values: readonly unknown[]): number {
    return this.part(values).size(textOf(values))
  }

  /** The whole-index keys of a document: more than one where a field holds an array, none if the index is not unique. */
  uniqueKeys(doc: Doc): string[] {
    if (!this.isUnique) return []
    const keys = new Set<string>()
    this.eachKey(doc, (part, key) => part === this.whole && keys.add(key))
    return [...keys]
  }

  /** Who holds this whole-index key. */
  holders(key: string): Iterable<Id> {
    return this.whole.get(key)
  }

  private part(values: readonly unknown[]): IdSets {
    return this.parts[values.length - 1] as IdSets
  }

  private eachKey(doc: Doc, visit: (part: IdSets, key: string) => void): void {
    let tuples = ['']
    this.parts.forEach((part, at) => {
      const keys = keysAt(doc, this.paths[at] as string)
      tuples = tuples.flatMap((tuple) => keys.map((key) => tuple + joinable(key)))
      for (const tuple of tuples) visit(part, tuple)
    })
  }
}

const textOf = (values: readonly unknown[]): string => values.map((value) => joinable(keyText(value))).join('')
