import { type HelpHearer, helpNews, isCall } from '../../domain/help/news'
import { idOfHelper } from '../../domain/help/place-in'
import { templateFor } from '../../domain/message/message-fields'
import type { HelpStep, HelpTaskDoc } from '../../types/help'
import type { HelpTold, MessageDoc } from '../../types/message'
import type { HelpNews } from '../../types/records'
import { haltedTemplates } from '../platform/alarms'
import { flatIdsOf } from '../platform/claim-place'
import { grantId } from '../platform/grants'
import { command, type Store } from '../platform/store'
import { messageTemplates } from '../platform/templates'
import type { Run } from './run'

/** News looked at between two looks at what is to be sent. */
const NEWS = 20
/** More people than one task concerns, and documents of one read (rule 19). */
const PEOPLE_MAX = 100

/**
 * Makes the messages of help that moved: for each person whom its step concerns and WeChat may still tell (rule 1), with the words that are theirs. Ids follow from the entry,
 * so a run repeated finds what is there (rule 20). Whoever has no grant sees it in the app. Answers whether it found something.
 */
export const tellOfHelp = async (run: Run): Promise<boolean> => {
  const { store, now } = run
  const due = await store.outbox.find(
    { kind: 'helpNews', at: command.lte(now()) },
    { limit: NEWS, orderBy: ['at', 'asc'] },
  )
  if (due.length === 0) return false
  const template = templateFor(messageTemplates(), 'help')
  const isShut = template === null || (await haltedTemplates(store)).has(template.id)
  for (const news of due) {
    if (run.isOver()) break
    if (news.kind !== 'helpNews') continue
    if (template && !isShut) await makeMessages(run, news, template.id)
    await store.outbox.remove(news._id)
  }
  return true
}

const makeMessages = async ({ store, now }: Run, news: HelpNews, templateId: string): Promise<void> => {
  const task = await store.helpTasks.get(news.taskId)
  const step = task?.trail[news.step]
  const estate = task ? await store.estates.peek(task.estateId, 'name', 'phone') : null
  if (!task || !step || !estate) return
  const told = await whatEachHears(store, task, news, step)
  const mayBeTold = await withGrant(store, [...told.keys()], templateId)
  await store.messages.createMissing(
    mayBeTold.map(
      (personId): MessageDoc => ({
        _id: `${task._id}~${news.step}~${personId}`,
        schemaVersion: 1,
        noticeId: '',
        told: {
          taskId: task._id,
          step: news.step,
          ...(told.get(personId) as Words),
          estateName: estate.name,
          estatePhone: estate.phone,
        },
        personId,
        templateId,
        flatIds: [],
        state: 'waiting',
        dueAt: now(),
        claimId: null,
        claimedAt: null,
        errorCode: null,
        endedAt: null,
      }),
    ),
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
  { _id, step: at, personIds }: HelpNews,
  step: HelpStep,
): Promise<Map<string, Words>> => {
  const told = new Map<string, Words>()
  const tell = (hearer: HelpHearer, ids: readonly string[]): void => {
    const words = helpNews(task, step, hearer)
    for (const id of words ? ids : []) if (id !== step.by && !told.has(id)) told.set(id, words as Words)
  }
  if (_id !== `${task._id}~${at}~news`) {
    if (task.isWanted) tell('proposed', await proposedIn(store, task, personIds))
    return told
  }
  // Somebody of the household has looked already: nothing to be told to it.
  if (helpNews(task, step, 'household') && task.seenSteps <= at) tell('household', await peopleOf(store, task))
  tell('helper', placedIn(task))
  const named = personIds.filter((id) => !placedIn(task).includes(id))
  const proposed = helpNews(task, step, 'proposed') && task.isWanted ? await proposedIn(store, task, named) : []
  tell('proposed', proposed)
  if (helpNews(task, step, 'station')) tell('station', await keepersOf(store, task))
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

/** Keepers of the stations that have an order of it, had one, or are proposed it. */
const keepersOf = async (store: Store, { places, proposals, declined }: HelpTaskDoc): Promise<string[]> => {
  const standing = [...places, ...proposals].flatMap(({ helper }) =>
    helper.as === 'station' ? [idOfHelper(helper)] : [],
  )
  const stationIds = [...new Set([...standing, ...declined])]
  if (stationIds.length === 0) return []
  const keepers = await store.staff.find(
    { 'grants.stationId': command.in(stationIds) },
    { limit: PEOPLE_MAX, field: { _id: true } },
  )
  return keepers.map(({ _id }) => _id)
}

const peopleOf = async (store: Store, task: HelpTaskDoc): Promise<string[]> => livingThere(store, task, null)

/** People of the task's household, of flats joined to it too; `among`: only these. */
const livingThere = async (
  store: Store,
  { stairwellId, flatId }: HelpTaskDoc,
  among: readonly string[] | null,
): Promise<string[]> => {
  if (among?.length === 0) return []
  const stairwell = await store.stairwells.peek(stairwellId, 'flats')
  const flatIds = stairwell ? flatIdsOf(stairwell, flatId) : [flatId]
  const bindings = await store.bindings.find(
    { flatId: command.in(flatIds), state: 'active' },
    { limit: PEOPLE_MAX, field: { personId: true } },
  )
  const personIds = [...new Set(bindings.map(({ personId }) => personId))]
  return among ? personIds.filter((id) => among.includes(id)) : personIds
}

/** Of these people those who may still be written to. */
const withGrant = async (store: Store, personIds: string[], templateId: string): Promise<string[]> => {
  if (personIds.length === 0) return []
  const grants = await store.grants.find(
    { _id: command.in(personIds.map((id) => grantId(id, templateId))), left: command.gt(0) },
    { limit: PEOPLE_MAX, field: { personId: true } },
  )
  return grants.map(({ personId }) => personId)
}

/** Whether somebody is still to hear of it: the household until it has looked, whoever is asked for help while that is wanted. */
export const helpStillStands = async (store: Store, { taskId, step, to, brief }: HelpTold): Promise<boolean> => {
  const task = await store.helpTasks.peek(taskId, 'seenSteps', 'isWanted')
  if (!task) return false
  if (to === 'household') return task.seenSteps <= step
  return task.isWanted || !isCall(brief)
}
