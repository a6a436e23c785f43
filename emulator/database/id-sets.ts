import type { Id } from './document'

/**
 * Sets of ids by key. A key with one id, as all keys of a unique index are, costs no set of its own: with a hundred
 * thousand documents that is most of an index's memory.
 */
export class IdSets {
  private readonly entries = new Map<string, Id | Set<Id>>()

  add(key: string, id: Id): void {
    const present = this.entries.get(key)
    if (present === undefined) this.entries.set(key, id)
    else if (present instanceof Set) present.add(id)
    else if (present !== id) this.entries.set(key, new Set([present, id]))
  }

  delete(key: string, id: Id): void {
    const present = this.entries.get(key)
    if (present === id) this.entries.delete(key)
    else if (present instanceof Set && present.delete(id) && present.size === 0) this.entries.delete(key)
  }

  get(key: string): Iterable<Id> {
    const present = this.entries.get(key)
    if (present === undefined) return []
    return present instanceof Set ? present : [present]
  }

  size(key: string): number {
    const present = this.entries.get(key)
    if (present === undefined) return 0
    return present instanceof Set ? present.size : 1
  }
}
