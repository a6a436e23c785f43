import type { MovePromise, PromiseDoc } from '../../types/promise'
import { accept, type Result, refuse } from '../../types/result'
import { beijingDay } from '../consent/beijing-day'
import { checkDue } from '../plan/check-due'
import { mayFrom, type PromiseParty } from './moves'
import { type PromiseBy, stepped } from './stepped'

/** Who keeps it, as the transaction found them: `isHere` their role reaches the place now, `livesThere` it is their own home. */
export type Keeper = { personId: string; name: string; isHere: boolean; livesThere: boolean }

export type PromiseMoveContext = {
  now: Date
  parties: readonly PromiseParty[]
  by: PromiseBy
  /** Of `take`: whom it names. Null: nobody. */
  keeper: Keeper | null
}

/**
 * A promise after a move. Refuses `promise_state` from where it stands; `promise_keeper_needed`, `owner_not_here`, `promise_own` for who is to keep it; `due_in_past` for a day
 * before today or further ahead than `PLAN_AHEAD_DAYS_MAX`.
 */
export const applyMove = (promise: PromiseDoc, move: MovePromise, context: PromiseMoveContext): Result<PromiseDoc> => {
  const { now, parties, by } = context
  if (!mayFrom(move.kind, promise.at, parties)) return refuse('promise_state')
  switch (move.kind) {
    case 'take':
      return take(promise, move, context)
    case 'decline':
      return accept(stepped(promise, { act: 'decline', by, words: move.why }, now, { at: 'declined', isOpen: false }))
    case 'keep': {
      const kept = { words: move.words, photoIds: move.photoIds, by: by.personId ?? '', byName: by.name, at: now }
      return accept(stepped(promise, { act: 'keep', by, words: move.words }, now, { at: 'kept', isOpen: true, kept }))
    }
    case 'dispute':
      // It is owed as before: what was shown for it did not do. How late it is, is looked at anew.
      return accept(
        stepped(promise, { act: 'dispute', by, words: move.words }, now, {
          at: 'promised',
          isOpen: true,
          kept: null,
          overdueAt: null,
        }),
      )
    case 'break':
      // Open until its household has answered anew, or somebody takes it up again.
      return accept(stepped(promise, { act: 'break', by, words: move.why }, now, { at: 'broken', isOpen: true }))
    case 'extend': {
      const due = checkDue(move.dueOn, beijingDay(now))
      if (!due.ok) return due
      return accept(
        stepped(promise, { act: 'extend', by, words: extended(move) }, now, {
          at: 'promised',
          isOpen: true,
          dueOn: move.dueOn,
          overdueAt: null,
        }),
      )
    }
  }
}

const take = (
  promise: PromiseDoc,
  { text, keeperId, dueOn }: Extract<MovePromise, { kind: 'take' }>,
  { now, by, keeper }: PromiseMoveContext,
): Result<PromiseDoc> => {
  if (keeperId === null || keeper?.personId !== keeperId) return refuse('promise_keeper_needed')
  if (!keeper.isHere) return refuse('owner_not_here')
  if (keeper.livesThere) return refuse('promise_own')
  const due = checkDue(dueOn, beijingDay(now))
  if (!due.ok) return due
  return accept(
    stepped(promise, { act: 'take', by, words: text }, now, {
      at: 'promised',
      isOpen: true,
      text,
      keeperId,
      keeperName: keeper.name,
      dueOn,
      overdueAt: null,
      kept: null,
    }),
  )
}

const extended = ({ dueOn, why }: Extract<MovePromise, { kind: 'extend' }>): string => `${dueOn}：${why}`
