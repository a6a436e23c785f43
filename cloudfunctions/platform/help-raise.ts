import { callOff } from '../../domain/help/changes'
import { type AskingHome, newTask } from '../../domain/help/new-task'
import { helpToCancel, helpToRaise, type Known, type ToCancel, type ToRaise } from '../../domain/help/raise'
import type { Cause } from '../../domain/help/raise-causes'
import type { HelpNeedsDoc } from '../../types/help'
import { causesNow, type RaisedTask } from './help-causes'
import { saveTask } from './help-commit'
import { type MomentFacts, momentFacts } from './help-raise-facts'
import { log } from './log'
import { fingerprintId, helpCode } from './secrets'
import { command, type Store } from './store'
import { Conflict } from './store-errors'

const KNOWN = {
  source: true,
  flatId: true,
  kind: true,
  at: true,
  isLive: true,
  on: true,
  fromHour: true,
  toHour: true,
  places: true,
  trail: true,
} as const
/** What the story says, in words that household and helper read. */
const cancelWords: Record<ToCancel['why'], string> = {
  dates: '停水或施工改了日子，这一次不用了',
  needs: '住户说不需要了',
}
const raisedWords = { water: '按停水时间登记', noise: '按施工时间登记' }

/**
 * What dates raise by themselves in one estate: tasks for households that named a need, and the end of those whose dates moved or were withdrawn. Ids follow from cause, household and
 * need, and each task is a transaction of its own that looks again: any number of runs give the same result (rule 20). Answers whether anything changed.
 */
export const raiseHelp = async (store: Store, estateId: string, now: Date): Promise<boolean> => {
  const live = (await store.helpTasks.all({ estateId, isLive: true }, KNOWN)) as unknown as RaisedTask[]
  const causes = await causesNow(store, estateId, live, now)
  if (causes.length === 0 && live.every(({ source }) => source === null)) return false
  const needs = await store.helpNeeds.all({ estateId })
  const known = [...live, ...(await endedOf(store, causes))]
  const gone = helpToCancel(causes, needs, known)
  let changed = 0
  for (const one of gone) if (await cancel(store, one, now)) changed++
  // What was cancelled just now makes room for what takes its place.
  const isGone = new Set(gone.map(({ taskId }) => taskId))
  const still = known.map((task): Known => (isGone.has(task._id) ? goneByItself(task, now) : task))
  const wanted = helpToRaise(causes, needs, still, now)
  changed += await raiseAll(store, estateId, wanted, needs, now)
  if (changed > 0) log('info', 'help raised or taken back by dates', { estateId, count: changed })
  return changed > 0
}

/** Ended tasks of these causes: what was raised once, or cancelled by somebody, is not raised again. */
const endedOf = async (store: Store, causes: readonly Cause[]): Promise<Known[]> => {
  const of = async (field: 'worksId' | 'noticeId'): Promise<Known[]> => {
    const ids = causes.flatMap((cause) => cause[field] ?? [])
    return ids.length === 0 ? [] : store.helpTasks.all({ [`source.${field}`]: command.in(ids), isLive: false }, KNOWN)
  }
  return [...(await of('worksId')), ...(await of('noticeId'))]
}

const goneByItself = (task: Known, now: Date): Known => ({
  ...task,
  at: 'cancelled',
  isLive: false,
  trail: [...task.trail, { act: 'cancel', party: 'timer', by: null, name: '', words: '', at: now }],
})

const cancel = (store: Store, { taskId, why }: ToCancel, now: Date): Promise<boolean> =>
  alone(taskId, () =>
    store.transact(async (tx) => {
      const task = await tx.helpTasks.get(taskId)
      const isAhead = task && ['open', 'asked', 'filled'].includes(task.at)
      if (!isAhead || task.places.some(({ checkIn }) => checkIn)) return false
      if (why === 'needs' && task.places.length > 0) return false
      const { task: after, said } = callOff(task, { party: 'timer', by: null, name: '', words: cancelWords[why] })
      await saveTask(tx, task, after, said, now)
      return true
    }),
  )

const raiseAll = async (
  store: Store,
  estateId: string,
  wanted: readonly ToRaise[],
  needs: readonly HelpNeedsDoc[],
  now: Date,
): Promise<number> => {
  if (wanted.length === 0) return 0
  const needsOf = new Map(needs.map((one) => [one._id, one]))
  const stairwellIds = [...new Set(wanted.flatMap(({ flatId }) => needsOf.get(flatId)?.stairwellId ?? []))]
  const [stairwells, estate] = await Promise.all([
    store.stairwells.among(stairwellIds, STAIRWELL),
    store.estates.peek(estateId, 'street'),
  ])
  const factsOf = await momentFacts(store, [...new Set(wanted.map(({ flatId }) => flatId))], stairwells)
  let raised = 0
  for (const one of wanted) {
    const household = needsOf.get(one.flatId)
    const stairwell = stairwells.find(({ _id }) => _id === household?.stairwellId)
    const flat = stairwell?.flats.find(({ flatId }) => flatId === one.flatId)
    if (!household || !stairwell || !flat || !estate) continue
    const facts = factsOf(one.flatId, stairwell._id)
    const home = { street: estate.street, stairwell, flat }
    if (await alone(one.flatId, () => raise(store, one, household, home, facts, now))) raised++
  }
  return raised
}

const STAIRWELL = {
  estateId: true,
  building: true,
  unit: true,
  flats: true,
  openRoundId: true,
  lastRoundId: true,
} as const

const raise = (
  store: Store,
  { source, nth, flatId, kind, count, window }: ToRaise,
  { know, contact, blocked }: HelpNeedsDoc,
  home: AskingHome,
  facts: MomentFacts,
  now: Date,
): Promise<boolean> => {
  const _id = fingerprintId('help', source.key, flatId, kind, String(nth))
  const words = kind === 'quiet' ? raisedWords.noise : raisedWords.water
  const fresh = newTask(
    {
      _id,
      // What one cause raises for a household belongs together.
      requestId: fingerprintId('help', source.worksId ?? source.noticeId ?? '', flatId),
      kind,
      window,
      minutes: null,
      place: null,
      trail: [],
      raisedAt: now,
      count,
      know,
      words: '',
      wordsState: 'none',
      contact,
      payUpToFen: 0,
      raisedBy: { how: 'works', personId: null },
      source,
      blocked: blocked.map(({ volunteerId }) => volunteerId),
      code: helpCode(_id),
      ...facts,
    },
    home,
  )
  return store.transact(async (tx) => {
    if (await tx.helpTasks.get(_id)) return false
    await saveTask(tx, null, fresh, { act: 'ask', party: 'timer', by: null, name: '', words }, now)
    return true
  })
}

/** One task's failure is its own: the others go on, and the next run looks again. */
const alone = async (taskId: string, work: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Conflict)) log('error', (error as Error).message, { taskId, stack: (error as Error).stack })
    return false
  }
}
