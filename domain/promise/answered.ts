import type { EvidenceEntry } from '../../types/evidence'
import type { PromiseDoc } from '../../types/promise'
import type { Item } from '../../types/riser'
import { type PromiseBy, stepped } from './stepped'

export type Answering = Extract<EvidenceEntry, { kind: 'answer' | 'withdrawal' }>

/** What an entry says of each of its items; a withdrawal says nothing any more. */
const saidOf = (entry: Answering): Map<Item, string | null> =>
  new Map<Item, string | null>(
    entry.kind === 'answer'
      ? entry.answers.map(({ item, state }) => [item, state])
      : entry.items.map((item) => [item, null]),
  )

/**
 * An earlier promise after its owner said something anew on items of it; the same object where that changes nothing.
 *
 * - asked: nobody took it on, so it lapses;
 * - promised: it stays owed, whatever the answer is by now: a promise made is a promise;
 * - kept: agreeing confirms it (the entry that named it, or any that agrees on all of its items, in a later round as well); any other answer leaves it to be confirmed still;
 * - broken: the household has answered to that: it is not open any more;
 * - confirmed, declined, lapsed: over.
 *
 * Where the owner said something of some of its items only, it is about the others from now on.
 */
export const answeredAnew = (promise: PromiseDoc, entry: Answering, by: PromiseBy, now: Date): PromiseDoc => {
  if (promise.signerId !== entry.signerId || promise.flatId !== entry.flatId || promise._id === idOf(entry))
    return promise
  const said = saidOf(entry)
  const left = promise.items.filter((item) => !said.has(item))
  if (left.length === promise.items.length) return promise
  const rest = left.length > 0
  switch (promise.at) {
    case 'asked':
      return rest
        ? narrowed(promise, left)
        : stepped(promise, { act: 'lapse', by }, now, { at: 'lapsed', isOpen: false })
    case 'promised':
      return rest ? narrowed(promise, left) : promise
    case 'kept': {
      if (rest) return narrowed(promise, left)
      const isAgreed = promise.items.every((item) => said.get(item) === 'agreed')
      const elsewhere = entry.tallyId === promise.tallyId ? {} : { confirmedIn: entry.tallyId }
      const confirmed = { at: 'confirmed', isOpen: false, confirmedSeq: entry.seq, ...elsewhere } as const
      return isAgreed ? stepped(promise, { act: 'confirm', by }, now, confirmed) : promise
    }
    case 'broken':
      if (!promise.isOpen) return promise
      return rest ? narrowed(promise, left) : { ...promise, isOpen: false, rev: promise.rev + 1 }
    default:
      return promise
  }
}

const idOf = ({ tallyId, seq }: Answering): string => `${tallyId}~${seq}`

const narrowed = (promise: PromiseDoc, items: Item[]): PromiseDoc => ({ ...promise, items, rev: promise.rev + 1 })
