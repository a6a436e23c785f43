import { isStreetAt, reachesWhom } from '../../../domain/complaint/policy'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { soon, type TodoViewer } from '../../../domain/portfolio/new-todo'
import { type TodoSources, todosFor } from '../../../domain/portfolio/todos'
import {
  COMPLAINT_TODO_FIELDS,
  PAPER_TODO_FIELDS,
  type TodoComplaint,
  type TodoPaper,
} from '../../../domain/portfolio/todos-of-office'
import { PLAN_TODO_FIELDS, type TodoPlan } from '../../../domain/portfolio/todos-of-plan'
import { PROMISE_TODO_FIELDS, type TodoPromise } from '../../../domain/portfolio/todos-of-promise'
import { TALK_TODO_FIELDS, type TodoTalk } from '../../../domain/portfolio/todos-of-talk'
import { can, staffMay } from '../../../domain/staff/policy'
import { PORTFOLIO_MAX } from '../../../types/limits'
import { viewTodos } from '../../../types/portfolio'
import { action } from '../../platform/action'
import { ownHomes } from '../../platform/own-homes'
import { placeOfEstate } from '../../platform/place'
import { command, type Store } from '../../platform/store'

/** Things of one kind in one estate that a list is made from. */
const MANY = 300

/**
 * Today's list: as many reads for sixty households as for one. Of a lead or contact the own portfolio, the promises they keep and the talks of the estate; of an office besides what is due in the
 * estate, its papers and complaints, and how many that refuse nobody has. Nobody's own home is in it.
 */
export const today = action(viewTodos, async ({ input, actor, now, store, permit }) => {
  const { estateId } = input
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'keepHousehold', place))
  const viewer: TodoViewer = {
    personId: actor.personId,
    isOffice: can(actor, 'keepPortfolios', place),
    isStreet: isStreetAt(actor, place),
    today: beijingDay(now),
  }
  const [own, talks, promises, office, homes] = await Promise.all([
    store.householdPlans.find(
      { contactId: actor.personId, estateId },
      { limit: PORTFOLIO_MAX, field: PLAN_TODO_FIELDS },
    ),
    store.talks.find({ estateId, isLive: true }, { limit: MANY, field: TALK_TODO_FIELDS }),
    promisesOf(store, viewer, estateId),
    viewer.isOffice ? ofOffice(store, viewer, estateId) : NOTHING,
    ownHomes(store, actor.bindings),
  ])
  const plans = [...new Map([...office.plans, ...own].map((plan) => [plan._id, plan])).values()]
  const complaints = office.complaints.filter((one) => reachesWhom(actor, one, place, homes))
  const sources = { ...office, complaints, plans, talks: talks as TodoTalk[], promises } as TodoSources
  return { ...todosFor(viewer, withoutOwnHome(homes, sources)), households: own.length }
})

type Office = Omit<TodoSources, 'talks' | 'promises'>
const NOTHING: Office = { plans: [], papers: [], complaints: [], unassigned: 0 }

const promisesOf = async (store: Store, viewer: TodoViewer, estateId: string): Promise<TodoPromise[]> =>
  store.promises.find(
    viewer.isOffice ? { estateId, isOpen: true } : { keeperId: viewer.personId, isOpen: true, estateId },
    { limit: MANY, orderBy: ['dueOn', 'asc'], field: PROMISE_TODO_FIELDS },
  )

const ofOffice = async (store: Store, viewer: TodoViewer, estateId: string): Promise<Office> => {
  const [plans, papers, complaints, unassigned] = await Promise.all([
    store.householdPlans.find(
      { estateId, dueOn: command.lte(soon(viewer.today)) },
      { limit: MANY, orderBy: ['dueOn', 'asc'], field: PLAN_TODO_FIELDS },
    ),
    store.papers.find({ estateId, isOpen: true }, { limit: MANY, field: PAPER_TODO_FIELDS }),
    store.complaints.find({ estateId, isOpen: true }, { limit: MANY, field: COMPLAINT_TODO_FIELDS }),
    store.householdPlans.count({ contactId: null, estateId, 'answer.state': command.in(['refused', 'deferred']) }),
  ])
  return {
    plans: plans as TodoPlan[],
    papers: papers as TodoPaper[],
    complaints: complaints as TodoComplaint[],
    unassigned,
  }
}

/** Nobody works on the plan of the own home. */
const withoutOwnHome = (homes: ReadonlySet<string>, sources: TodoSources): TodoSources => {
  const notHome = ({ flatId }: { flatId: string }) => !homes.has(flatId)
  return {
    ...sources,
    plans: sources.plans.filter(({ _id }) => !homes.has(_id)),
    promises: sources.promises.filter(notHome),
    talks: sources.talks.filter(notHome),
    papers: sources.papers.filter(notHome),
  }
}
