import type { Todo, TodoKind } from '../../types/portfolio'
import type { PromiseDoc } from '../../types/promise'
import { soon, type TodoViewer, todo } from './new-todo'

export const PROMISE_TODO_FIELDS = {
  ...{ stairwellId: true, flatId: true, building: true, unit: true, room: true, asked: true, text: true },
  ...{ at: true, keeperId: true, dueOn: true, 'trail.act': true },
} as const satisfies Record<string, true>

export type TodoPromise = Pick<
  PromiseDoc,
  '_id' | 'stairwellId' | 'flatId' | 'building' | 'unit' | 'room' | 'asked' | 'text' | 'at' | 'keeperId' | 'dueOn'
> & { trail: Pick<PromiseDoc['trail'][number], 'act'>[] }

/** What of promises is to be done: one's own, and for an office what is late, disputed, or nobody has taken on. Said to be kept, it is the household's turn. */
export const promiseTodos = (viewer: TodoViewer, promises: readonly TodoPromise[]): Todo[] =>
  promises.flatMap((promise) => {
    const { _id, stairwellId, flatId, building, unit, room, asked, text, dueOn } = promise
    const kind = kindOf(viewer, promise)
    if (!kind) return []
    const about = { what: text === '' ? asked : text, on: dueOn, ref: { promiseId: _id } }
    return [todo(viewer, kind, { stairwellId, flatId, building, unit, room }, about)]
  })

const kindOf = (viewer: TodoViewer, { at, keeperId, dueOn, trail }: TodoPromise): TodoKind | null => {
  if (at === 'asked') return viewer.isOffice ? 'promiseAsked' : null
  const isOwn = keeperId === viewer.personId
  if (at !== 'promised' || !(isOwn || viewer.isOffice)) return null
  if (dueOn !== null && dueOn < viewer.today) return 'promiseOverdue'
  if (wasDisputed(trail)) return 'promiseDisputed'
  return isOwn && dueOn !== null && dueOn <= soon(viewer.today) ? 'promiseDue' : null
}

/** The household said it is not kept, and nobody has said otherwise since. */
const wasDisputed = (trail: TodoPromise['trail']): boolean =>
  trail.findLast(({ act }) => act === 'keep' || act === 'dispute')?.act === 'dispute'
