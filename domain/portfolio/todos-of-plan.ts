import type { HouseholdPlanDoc, PlanItem } from '../../types/plan'
import type { Todo } from '../../types/portfolio'
import { soon, type TodoViewer, todo } from './new-todo'

/** Of a plan what a list is made from: no story, no attempts. */
export const PLAN_TODO_FIELDS = {
  ...{ stairwellId: true, building: true, unit: true, room: true, contactId: true, pausedUntil: true, next: true },
  ...{ 'answer.state': true, 'diagnosis.at': true },
  ...{ 'items.itemId': true, 'items.does': true, 'items.what': true, 'items.ownerId': true },
  ...{ 'items.dueOn': true, 'items.state': true },
} as const satisfies Record<string, true>

type TodoItem = Pick<PlanItem, 'itemId' | 'does' | 'what' | 'ownerId' | 'dueOn' | 'state'>
export type TodoPlan = Pick<
  HouseholdPlanDoc,
  '_id' | 'stairwellId' | 'building' | 'unit' | 'room' | 'contactId' | 'pausedUntil' | 'next'
> & {
  answer: { state: NonNullable<HouseholdPlanDoc['answer']>['state'] } | null
  diagnosis: { at: Date } | null
  items: TodoItem[]
}

/** What of households' plans is to be done: items late and due, the next step of a visit, and which kind a refusing household is of. */
export const planTodos = (viewer: TodoViewer, plans: readonly TodoPlan[]): Todo[] =>
  plans.flatMap((plan) => [...itemTodos(viewer, plan), ...visitTodo(viewer, plan), ...kindTodo(viewer, plan)])

/**
 * One's own, and for an office the community's as well, once due soon; late, for an office whoever sees to it. What waits for something it raised is nobody's to do until it is late, and a
 * talk has rows of its own.
 */
const itemTodos = (viewer: TodoViewer, plan: TodoPlan): Todo[] =>
  plan.items.flatMap(({ itemId, does, what, ownerId, dueOn, state }) => {
    const isOwn = ownerId === viewer.personId || (viewer.isOffice && ownerId === null)
    const isLate = dueOn < viewer.today
    const isToDo =
      state === 'open'
        ? dueOn <= soon(viewer.today) && (isOwn || (isLate && viewer.isOffice))
        : state === 'waiting' && does !== 'talk' && isLate && (isOwn || viewer.isOffice)
    if (!isToDo) return []
    return [todo(viewer, isLate ? 'itemOverdue' : 'itemDue', flatOf(plan), { what, does, on: dueOn, ref: { itemId } })]
  })

/** Whose step it is, or whoever has the household; of nobody's household the office. Not while the household wants its peace. */
const visitTodo = (viewer: TodoViewer, plan: TodoPlan): Todo[] => {
  const { next, pausedUntil, contactId } = plan
  if (!next || next.on > viewer.today || (pausedUntil !== null && pausedUntil >= viewer.today)) return []
  const isOwn =
    next.ownerId === viewer.personId || contactId === viewer.personId || (viewer.isOffice && contactId === null)
  return isOwn ? [todo(viewer, 'visitDue', flatOf(plan), { what: next.what, on: next.on })] : []
}

/** A household of one's own that refuses or puts off, and nobody has said what stands in its way. */
const kindTodo = (viewer: TodoViewer, plan: TodoPlan): Todo[] => {
  const isNo = plan.answer?.state === 'refused' || plan.answer?.state === 'deferred'
  return isNo && !plan.diagnosis && plan.contactId === viewer.personId
    ? [todo(viewer, 'kindToConfirm', flatOf(plan), {})]
    : []
}

export const flatOf = ({ _id, stairwellId, building, unit, room }: TodoPlan) => ({
  ...{ flatId: _id, stairwellId, building, unit, room },
})
