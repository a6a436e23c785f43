import { AVAILABILITY_DAYS, REQUEST_MEMORY_DAYS, VIEW_LOG_DAYS } from '../../types/limits'
import { countLeftBehind } from '../platform/claim-figures'
import { now } from '../platform/clock'
import { log } from '../platform/log'
import { carryUpwards, drainRollup } from '../platform/rollup'
import { command, store } from '../platform/store'
import { climbOverdue } from './climb'
import { forgetClaims } from './forget-claims'
import { forgetHelp } from './forget-help'
import { forgetPhotos } from './forget-photos'
import { closeDay } from './nightly'
import { findLatePromises } from './promises-late'
import { settlePools } from './settle-pools'
import { settleQuiet } from './settle-quiet'

/** Work of one run, so that a timer stays well inside its time limit; the next run goes on. */
const ENTRIES_MAX = 200
const ESTATES_MAX = 200
/** A roll-up younger than this is still its signature's own business, in milliseconds. */
const SETTLED = 5_000
const DAY = 86_400_000

/**
 * The timer: repeats roll-ups a crash left behind, carries estates to streets and streets to the city, lets overdue claims climb, settles small losses
 * whose days to answer are over, and quiet days of plans that have passed, closes the Beijing day that is over, and forgets old
 * request ids, view records, what households said about times long past, whom help long past was for, photos that hang nowhere, reasons for looking into files, and what is over of web sessions. Any number of runs give the same
 * result (rule 20).
 */
export const main = async (): Promise<{ drained: number; estates: number; streets: number }> => {
  const at = now()
  const due = await store.outbox.find(
    { kind: 'rollup', at: command.lt(new Date(at.getTime() - SETTLED)) },
    { limit: ENTRIES_MAX, orderBy: ['at', 'asc'] },
  )
  for (const entry of due) if (entry.kind === 'rollup') await drainRollup(store, entry)
  const carried = await carryUpwards(store, at, ESTATES_MAX)
  await climbOverdue(store, at)
  await settlePools(store, at)
  await findLatePromises(store, at)
  await settleQuiet(store, at)
  await countLeftBehind(store)
  const before = (days: number) => command.lt(new Date(at.getTime() - days * DAY))
  await forgetClaims(store, at)
  await forgetHelp(store, at)
  await store.requests.removeWhere({ at: before(REQUEST_MEMORY_DAYS) })
  await store.views.removeWhere({ at: before(VIEW_LOG_DAYS) })
  await store.availability.removeWhere({ at: before(AVAILABILITY_DAYS) })
  await store.logins.removeWhere({ expiresAt: command.lt(at) })
  await store.sessions.removeWhere({ expiresAt: command.lt(at) })
  await store.codeTries.removeWhere({ until: command.lt(at) })
  await store.filePasses.removeWhere({ until: command.lt(at) })
  await forgetPhotos(store, at)
  // Last: the only work whose length grows with the city.
  await closeDay(store, at)
  if (due.length > 0) log('info', 'roll-ups repeated', { count: due.length })
  return { drained: due.length, ...carried }
}
