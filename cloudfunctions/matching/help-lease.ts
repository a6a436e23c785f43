import type { HelpRunDoc } from '../../types/help'
import { HELP_RUN_SECONDS } from '../../types/limits'
import { command, type Store } from '../platform/store'

/** What a run found out, kept for the board. */
export type RunFound = Pick<HelpRunDoc, 'method' | 'tasks' | 'unserved' | 'changed' | 'gap' | 'isProven' | 'ms'>

/** The run of an estate that has never had one. */
const unrun = (estateId: string): HelpRunDoc => ({
  _id: estateId,
  schemaVersion: 1,
  takenAt: null,
  wokenAt: null,
  raisedAt: null,
  at: null,
  method: null,
  tasks: 0,
  unserved: 0,
  changed: 0,
  gap: 0,
  isProven: true,
  ms: 0,
})

/** Makes sure that an estate has its document: by it the timer knows that there is help in the estate. */
export const knowEstate = async (store: Store, estateId: string): Promise<void> => {
  if (!(await store.helpRuns.peek(estateId, '_id'))) await store.helpRuns.create(unrun(estateId))
}

/**
 * Takes an estate for one run: one at a time runs over it. A run older than `HELP_RUN_SECONDS` has died, its function with it. False: somebody is at it, and will look once more
 * when done, for what changed meanwhile.
 */
export const takeRun = async (store: Store, estateId: string, now: Date): Promise<boolean> => {
  const dead = new Date(now.getTime() - HELP_RUN_SECONDS * 1000)
  const free: [Record<string, unknown>, Record<string, unknown>] = [{ takenAt: null }, { takenAt: command.lt(dead) }]
  if (await store.helpRuns.updateIf(estateId, free, { takenAt: now, wokenAt: null })) return true
  await store.helpRuns.updateIf(estateId, [{ takenAt: command.neq(null) }], { wokenAt: now })
  return false
}

/** Gives it back with what came out. True: somebody woke it meanwhile. Another run that took it for dead keeps it. */
export const endRun = async (
  store: Store,
  estateId: string,
  takenAt: Date,
  found: RunFound | null,
  now: Date,
): Promise<boolean> => {
  const isOurs = await store.helpRuns.updateIf(estateId, [{ takenAt }], {
    takenAt: null,
    ...(found ? { ...found, at: now } : {}),
  })
  if (!isOurs) return false
  return (await store.helpRuns.peek(estateId, 'wokenAt'))?.wokenAt != null
}
