import { type HelpHearer, helpNews, isCall } from '../../domain/help/news'
import { idOfHelper } from '../../domain/help/place-in'
import type { HelpStep, HelpTaskDoc } from '../../types/help'
import type { HelpTold } from '../../types/message'
import type { HelpNews } from '../../types/records'
import { command, type Store } from '../platform/store'
import type { Run } from './run'
import { makeMessages, PEOPLE_MAX, peopleOfFlat, tellOf } from './tell-of'

/** Makes the messages of help that moved, for each person whom its step concerns, with the words that are theirs. Answers whether it found something. */
export const tellOfHelp = (run: Run): Promise<boolean> =>
  tellOf(run, 'helpNews', (news, templateId) => tell(run, news, templateId))

const tell = async (run: Run, news: HelpNews, templateId: string): Promise<void> => {
  const { store } = run
  const task = await store.helpTasks.get(news.taskId)
  const step = task?.trail[news.step]
  const estate = task ? await store.estates.peek(task.estateId, 'name', 'phone') : null
  if (!task || !step || !estate) return
  const here = { taskId: task._id, step: news.step, estateName: estate.name, estatePhone: estate.phone }
  const told = [...(await whatEachHears(store, task, news, step))]
  const toldOf = (words: Words): HelpTold => ({ ...here, ...words })
  await makeMessages(
    run,
    `${task._id}~${news.step}`,
    templateId,
    new Map(told.map(([id, words]) => [id, toldOf(words)])),
  )
}

type Words = NonNullable<ReturnType<typeof helpNews>>

/**
 * By person, what they are told: the first that applies of their household, their place, what they raised. Who did it is not told. An entry beside the step's own is of somebody whom
 * the matching proposed since: nobody else hears of an old step again.
 */
const whatEachHears = async (
  store: Store,
  task: HelpTaskDoc,
  { _id, step: at, personIds, stationIds = [] }: HelpNews,
  step: HelpStep,
): Promise<Map<string, Words>> => {
  const told = new Map<string, Words>()
  const tell = (hearer: HelpHearer, ids: readonly string[]): void => {
    const words = helpNews(task, step, hearer)
    for (const id of words ? ids : []) if (id !== step.by && !told.has(id)) told.set(id, words as Words)
  }
  if (_id !== `${task._id}~${at}~news`) {
    if (task.isWanted) tell('proposed', await proposedIn(store, task, personIds))
    if (task.isWanted) tell('proposedStation', await keepersOf(store, proposedOf(task, stationIds)))
    return told
  }
  // Somebody of the household has looked already: nothing to be told to it.
  if (helpNews(task, step, 'household') && task.seenSteps <= at) tell('household', await peopleOf(store, task))
  tell('helper', placedIn(task))
  const named = personIds.filter((id) => !placedIn(task).includes(id))
  const proposed = helpNews(task, step, 'proposed') && task.isWanted ? await proposedIn(store, task, named) : []
  tell('proposed', proposed)
  const asked = proposedOf(task, stationIds)
  const lost = stationIds.filter((id) => !asked.includes(id))
  if (helpNews(task, step, 'station')) tell('station', await keepersOf(store, [...stationsIn(task), ...lost]))
  if (task.isWanted) tell('proposedStation', await keepersOf(store, asked))
  if (task.raisedBy.how === 'staff' && task.raisedBy.personId) tell('raiser', [task.raisedBy.personId])
  const others = task.raisedBy.personId === null ? named : named.filter((id) => id !== task.raisedBy.personId)
  const households = helpNews(task, step, 'former') ? await livingThere(store, task, others) : []
  tell(
    'former',
    others.filter((id) => !proposed.includes(id) && !households.includes(id)),
  )
  return told
}

const placedIn = ({ places }: HelpTaskDoc): string[] => places.flatMap(({ personId }) => personId ?? [])

/** Of the people named in the entry those whom the task is proposed to now. */
const proposedIn = async (store: Store, { proposedIds }: HelpTaskDoc, personIds: string[]): Promise<string[]> => {
  if (proposedIds.length === 0 || personIds.length === 0) return []
  const volunteers = await store.volunteers.find(
    { _id: command.in(proposedIds), personId: command.in(personIds) },
    { limit: PEOPLE_MAX, field: { personId: true } },
  )
  return volunteers.map(({ personId }) => personId)
}

const stationsIn = ({ places }: HelpTaskDoc): string[] =>
  places.flatMap(({ helper }) => (helper.as === 'station' ? idOfHelper(helper) : []))

/** Of the stations named in the entry those which the task is proposed to now. */
const proposedOf = ({ proposedIds }: HelpTaskDoc, stationIds: readonly string[]): string[] =>
  stationIds.filter((id) => proposedIds.includes(id))

const keepersOf = async (store: Store, stationIds: string[]): Promise<string[]> => {
  if (stationIds.length === 0) return []
  const keepers = await store.staff.find(
    { 'grants.stationId': command.in(stationIds) },
    { limit: PEOPLE_MAX, field: { _id: true } },
  )
  return keepers.map(({ _id }) => _id)
}

const peopleOf = (store: Store, { stairwellId, flatId }: HelpTaskDoc): Promise<string[]> =>
  peopleOfFlat(store, stairwellId, flatId)

/** Of these people those of the task's household. */
const livingThere = async (store: Store, task: HelpTaskDoc, among: readonly string[]): Promise<string[]> => {
  if (among.length === 0) return []
  return (await peopleOf(store, task)).filter((id) => among.includes(id))
}

/** Whether somebody is still to hear of it: the household until it has looked, whoever is asked for help while that is wanted. */
export const helpStillStands = async (store: Store, { taskId, step, to, brief }: HelpTold): Promise<boolean> => {
  const task = await store.helpTasks.peek(taskId, 'seenSteps', 'isWanted')
  if (!task) return false
  if (to === 'household') return task.seenSteps <= step
  return task.isWanted || !isCall(brief)
}
