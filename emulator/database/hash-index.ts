import type { Doc, Id } from './document'
import { joinKeys, keyText, valuesAt } from './index-keys'
import type { IndexSpec } from './schema'

/** Equality look-up over one listed index, and over each leading part of a compound one. */
export class HashIndex {
  readonly name: string
  readonly isUnique: boolean
  readonly paths: string[]
  /** One map for each leading part; the last one is the whole index. */
  private readonly parts: Map<string, Set<Id>>[]

  constructor(spec: IndexSpec) {
    this.name = spec.name
    this.isUnique = spec.unique === true
    this.paths = spec.fields.map(([path]) => path)
    this.parts = this.paths.map(() => new Map())
  }

  add(doc: Doc): void {
    this.eachKey(doc, (part, key) => {
      const ids = part.get(key)
      if (ids) ids.add(doc._id)
      else part.set(key, new Set([doc._id]))
    })
  }

  remove(doc: Doc): void {
    this.eachKey(doc, (part, key) => {
      const ids = part.get(key)
      ids?.delete(doc._id)
      if (ids?.size === 0) part.delete(key)
    })
  }

  /** The ids of documents whose first `values.length` indexed fields equal `values`. */
  ids(values: readonly unknown[]): ReadonlySet<Id> {
    return this.parts[values.length - 1]?.get(joinKeys(values.map(keyText))) ?? none
  }

  /** The whole-index keys of a document: more than one where a field holds an array. */
  uniqueKeys(doc: Doc): string[] {
    return this.isUnique ? [...new Set(this.tuples(doc, this.paths.length))] : []
  }

  /** Who holds this whole-index key. */
  holders(key: string): ReadonlySet<Id> {
    return this.parts[this.parts.length - 1]?.get(key) ?? none
  }

  private eachKey(doc: Doc, visit: (part: Map<string, Set<Id>>, key: string) => void): void {
    this.parts.forEach((part, at) => {
      for (const key of this.tuples(doc, at + 1)) visit(part, key)
    })
  }

  private tuples(doc: Doc, length: number): string[] {
    let tuples: string[][] = [[]]
    for (const path of this.paths.slice(0, length)) {
      const keys = valuesAt(doc, path).map(keyText)
      tuples = tuples.flatMap((tuple) => keys.map((key) => [...tuple, key]))
    }
    return tuples.map(joinKeys)
  }
}

const none: ReadonlySet<Id> = new Set()
