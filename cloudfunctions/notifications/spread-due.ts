import { spread } from '../platform/fan-out'
import { command } from '../platform/store'
import type { Run } from './run'

/** Work between two looks at what is to be sent, so that a large notice keeps no other waiting. */
const NOTICES = 10
const STAIRWELLS = 10

/** Spreads what is due, scheduled notices among it, the earliest first. Answers whether it found something. */
export const spreadDue = async (run: Run): Promise<boolean> => {
  const due = await run.store.outbox.find(
    { kind: 'fanOut', at: command.lte(run.now()) },
    { limit: NOTICES, orderBy: ['at', 'asc'] },
  )
  let left = STAIRWELLS
  for (const entry of due) {
    if (entry.kind !== 'fanOut' || left <= 0 || run.isOver()) break
    const { stairwells } = await spread(run.store, entry, run.now(), { stairwells: left })
    run.did.spread += stairwells
    left -= stairwells
  }
  return due.length > 0
}
