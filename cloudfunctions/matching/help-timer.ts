import { timeLimit } from '../platform/clock'
import { raiseHelp } from '../platform/help-raise'
import { log } from '../platform/log'
import { command, type Store } from '../platform/store'
import { helpByClock } from './help-clock'
import { matchEstate } from './help-run'

/** A run ends well inside the function's 60 seconds; the next goes on where it stopped. */
const RUN_MS = 35_000
/** How old a look at an estate's dates may be, in minutes, and how many estates one run looks at: works are planned by the day. Our decision. */
const RAISE_MINUTES = 10
const RAISE_MAX = 50
const MINUTE_MS = 60_000

/**
 * Every few minutes, in this order: what dates raise or take back, what the clock does to tasks, then whom to ask, the estates not looked at for longest first. Any number of runs give
 * the same result (rule 20).
 */
export const helpTimer = async (store: Store, now: () => Date): Promise<{ matched: number }> => {
  const isOver = timeLimit(RUN_MS)
  await raiseDue(store, now(), isOver)
  await helpByClock(store, now())
  const wanted = await store.helpTasks.all({ isWanted: true }, { estateId: true })
  const estates = await longestUnseenFirst(store, [...new Set(wanted.map(({ estateId }) => estateId))])
  let matched = 0
  for (const estateId of estates) {
    if (isOver()) break
    if (await matchEstate(store, estateId, now)) matched++
  }
  return { matched }
}

/** Estates that have help at all, a few at a time. */
const raiseDue = async (store: Store, now: Date, isOver: () => boolean): Promise<void> => {
  const before = new Date(now.getTime() - RAISE_MINUTES * MINUTE_MS)
  const due = await store.helpRuns.find(
    command.or([{ raisedAt: null }, { raisedAt: command.lte(before) }]) as unknown as Record<string, unknown>,
    { limit: RAISE_MAX, orderBy: ['raisedAt', 'asc'], field: { _id: true } },
  )
  for (const { _id } of due) {
    if (isOver()) return
    await raiseIn(store, _id, now)
  }
}

/** Looks at an estate's dates. An estate that fails does not keep others from being looked at. */
export const raiseIn = async (store: Store, estateId: string, now: Date): Promise<void> => {
  try {
    await raiseHelp(store, estateId, now)
  } catch (error) {
    log('error', (error as Error).message, { estateId, stack: (error as Error).stack })
  }
  await store.helpRuns.updateIf(estateId, [{}], { raisedAt: now })
}

const longestUnseenFirst = async (store: Store, estateIds: string[]): Promise<string[]> => {
  const runs = await store.helpRuns.among(estateIds, { at: true })
  const seenAt = new Map(runs.map(({ _id, at }) => [_id, at?.getTime() ?? 0]))
  return estateIds.sort((a, b) => (seenAt.get(a) ?? 0) - (seenAt.get(b) ?? 0) || (a < b ? -1 : 1))
}
