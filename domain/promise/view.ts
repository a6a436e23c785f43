import type { Actor } from '../../types/person'
import type { PhotoView } from '../../types/photo'
import type { PromiseDoc, PromiseRow, PromiseView } from '../../types/promise'
import type { Day } from '../../types/schema'
import type { HouseholdPlace } from '../household/policy'
import { homeViewer } from '../household/policy'
import { isOverdue } from './overdue'
import { mayConfirmByCall, movesOpen } from './policy'

/** A promise as the ledger lists it. */
export const promiseRow = (promise: PromiseDoc, today: Day): PromiseRow => ({
  promiseId: promise._id,
  estateId: promise.estateId,
  stairwellId: promise.stairwellId,
  flatId: promise.flatId,
  building: promise.building,
  unit: promise.unit,
  room: promise.room,
  items: promise.items,
  asked: promise.asked,
  text: promise.text,
  at: promise.at,
  isOpen: promise.isOpen,
  keeperId: promise.keeperId,
  keeperName: promise.keeperName,
  dueOn: promise.dueOn,
  isOverdue: isOverdue(promise, today),
  askedAt: promise.askedAt.toISOString(),
  rev: promise.rev,
})

export type PromiseSeer = {
  actor: Actor
  place: HouseholdPlace
  today: Day
  /** Received photos of how it was kept, by id. */
  photos: Readonly<Record<string, PhotoView>>
  /** Somebody who asks signs as the owner who demanded it, in a round that is not over. */
  isSigner: boolean
}

/** A promise as somebody who may read it sees it. */
export const promiseView = (
  promise: PromiseDoc,
  { actor, place, today, photos, isSigner }: PromiseSeer,
): PromiseView => ({
  ...promiseRow(promise, today),
  kept: promise.kept && {
    words: promise.kept.words,
    photos: promise.kept.photoIds.flatMap((id) => photos[id] ?? []),
    byName: promise.kept.byName,
    at: promise.kept.at.toISOString(),
  },
  trail: promise.trail.map(({ act, byName, at, words }) => ({
    ...{ act, byName, at: at.toISOString() },
    // Why staff hand something on is among themselves.
    words: act === 'handOver' && homeViewer(actor, place) ? '' : words,
  })),
  moves: movesOpen(actor, promise, place),
  canConfirm: promise.at === 'kept' && isSigner,
  canConfirmByCall: promise.at === 'kept' && mayConfirmByCall(actor, promise, place).ok,
})
