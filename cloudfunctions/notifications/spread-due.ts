import { SPREAD_AGAIN_MINUTES } from '../../types/limits'
import type { FanOut } from '../../types/records'
import { spread } from '../platform/fan-out'
import { log } from '../platform/log'
import { command } from '../platform/store'
import type { Run } from './run'

/** Work between two looks at what is to be sent, so that a large notice keeps no other waiting. */
const NOTICES = 10
const STAIRWELLS = 10
const MINUTE_MS = 60_000

/** Spreads what is due, scheduled notices among it, the earliest first. Answers whether it found something. */
export const spreadDue = async (run: Run): Promise<boolean> => {
  const due = await run.store.outbox.find(
    { kind: 'fanOut', at: command.lte(run.now()) },
    { limit: NOTICES, orderBy: ['at', 'asc'] },
  )
  let left = STAIRWELLS
  for (const entry of due) {
    if (entry.kind !== 'fanOut' || left <= 0 || run.isOver()) break
    try {
      const { stairwells } = await spread(run.store, entry, run.now(), { stairwells: left })
      run.did.spread += stairwells
      left -= stairwells
    } catch (error) {
      run.failures.push(error)
      log('error', 'a notice could not be spread', { noticeId: entry.noticeId, reason: (error as Error).message })
      await postpone(run, entry)
    }
  }
  return due.length > 0
}

/** One that cannot be spread lets the others pass, and is tried again until somebody has mended what stops it. */
const postpone = async ({ store, now }: Run, { _id, at }: FanOut): Promise<void> => {
  await store.outbox.updateIf(_id, [{ at }], { at: new Date(now().getTime() + SPREAD_AGAIN_MINUTES * MINUTE_MS) })
}
