import type { Todo } from '../../types/portfolio'
import { type TodoViewer, todo } from './new-todo'
import { inTodoOrder } from './todo-order'
import { complaintTodos, paperTodos, type TodoComplaint, type TodoPaper } from './todos-of-office'
import { planTodos, type TodoPlan } from './todos-of-plan'
import { promiseTodos, type TodoPromise } from './todos-of-promise'
import { type TodoTalk, talkTodos } from './todos-of-talk'

export type TodoSources = {
  /** Of the viewer's own portfolio, and for an office those of the estate that have something due. */
  plans: readonly TodoPlan[]
  promises: readonly TodoPromise[]
  talks: readonly TodoTalk[]
  /** An office's alone. */
  papers: readonly TodoPaper[]
  complaints: readonly TodoComplaint[]
  /** Households that refuse or put off and that nobody has in a portfolio. */
  unassigned: number
}

/**
 * Today's list of one person in one estate: one row a thing, each with why it is there and its one next step, which its kind names. Nothing that the viewer could not act on is in it: an office
 * (street, community) sees to the estate, a lead or contact to the own portfolio.
 */
export const todosFor = (viewer: TodoViewer, sources: TodoSources): { todos: Todo[]; more: number } =>
  inTodoOrder([
    ...complaintTodos(viewer, sources.complaints),
    ...paperTodos(viewer, sources.papers),
    ...promiseTodos(viewer, sources.promises),
    ...planTodos(viewer, sources.plans),
    ...talkTodos(viewer, sources.talks, sources.plans),
    ...(viewer.isOffice && sources.unassigned > 0
      ? [todo(viewer, 'unassigned', null, { count: sources.unassigned })]
      : []),
  ])
