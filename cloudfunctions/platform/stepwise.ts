/** Stairwells handled by one call of a resumable action: well inside a function's time limit. */
export const STEP = 8

/**
 * One step of work over many items, each idempotent by its own state: handles the next few that still need it.
 * The client repeats the action until `done`, whatever happened in between.
 */
export const step = async <T>(
  pending: T[],
  handle: (item: T) => Promise<void>,
): Promise<{ handled: number; isDone: boolean }> => {
  const now = pending.slice(0, STEP)
  for (const item of now) await handle(item)
  return { handled: now.length, isDone: pending.length <= STEP }
}
