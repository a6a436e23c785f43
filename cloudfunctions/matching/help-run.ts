import { stopwatch } from '../platform/clock'
import { log } from '../platform/log'
import type { Store } from '../platform/store'
import { endRun, knowEstate, type RunFound, takeRun } from './help-lease'
import { proposedFor } from './help-proposals'
import { matchingState } from './help-state'
import { writeProposals } from './write-proposals'

/** Runs in a row for one call: what changes all the time is left to the timer. */
const RUNS_MAX = 3

/**
 * Decides anew who is proposed for the open tasks of an estate, and writes where that changed. What people accepted is pinned: it is not even looked at. The same state gives the same
 * proposals. `first` is done within the run, before it looks; it does not throw. False: another run was at it.
 */
export const matchEstate = async (
  store: Store,
  estateId: string,
  now: () => Date,
  first: (at: Date) => Promise<void> = async () => undefined,
): Promise<boolean> => {
  await knowEstate(store, estateId)
  for (let run = 0; run < RUNS_MAX; run++) {
    const takenAt = now()
    if (!(await takeRun(store, estateId, takenAt))) return run > 0
    await first(takenAt)
    const found = await runOnce(store, estateId, takenAt)
    if (!(await endRun(store, estateId, takenAt, found, now()))) return true
  }
  return true
}

const runOnce = async (store: Store, estateId: string, now: Date): Promise<RunFound | null> => {
  const elapsed = stopwatch()
  try {
    const state = await matchingState(store, estateId, now)
    const { next, method, gap, isProven } = await proposedFor(state)
    const changed = await writeProposals(store, state.tasks, next, now)
    const unserved = state.tasks.filter(({ _id }) => (next.get(_id) ?? []).length === 0).length
    return { method, tasks: state.tasks.length, unserved, changed, gap, isProven, ms: elapsed() }
  } catch (error) {
    log('error', (error as Error).message, { estateId, stack: (error as Error).stack })
    return null
  }
}
