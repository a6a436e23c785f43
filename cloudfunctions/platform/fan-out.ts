import { templateFor } from '../../domain/message/message-fields'
import type { NoticeDoc } from '../../types/notice'
import type { FanOut } from '../../types/records'
import { haltedTemplates } from './alarms'
import { goOut } from './go-out'
import { takenBack } from './heard-in'
import { log } from './log'
import { type Spreading, spreadStairwell } from './spread-stairwell'
import { cancelMessages, standDown } from './stand-down'
import type { Store } from './store'
import { messageTemplates } from './templates'

/** Stairwells spread by the invocation that published: well inside its time limit. The timer does the rest. */
const AT_ONCE = 6

export const fanOutId = (noticeId: string): string => `${noticeId}~fanOut`

/** The outbox entry that publishing, scheduling (`at` = when it goes out), correcting or withdrawing leaves, in its own transaction. */
export const fanOutDue = (noticeId: string, at: Date): FanOut => ({
  _id: fanOutId(noticeId),
  schemaVersion: 1,
  kind: 'fanOut',
  noticeId,
  done: 0,
  at,
})

/**
 * Spreads a notice over its households: at most so many more stairwells, from where the last run stopped. First a scheduled one goes
 * out, and one that replaces another stands that one down. Any number of runs, at once or after a crash, give the same documents
 * (rule 20). `isDone`: nothing is left of the entry.
 */
export const spread = async (
  store: Store,
  entry: FanOut,
  now: Date,
  limits: { stairwells: number },
): Promise<{ stairwells: number; isDone: boolean }> => {
  if (entry.at > now) return { stairwells: 0, isDone: false }
  const notice = await standing(store, entry.noticeId, now)
  if (!notice) {
    // Replaced while a run spread it, which may have died before it stood down what it had just made.
    await cancelMessages(store, entry.noticeId, now)
    await standDown(store, entry.noticeId)
    await end(store, entry)
    return { stairwells: 0, isDone: true }
  }
  if (entry.done === 0 && notice.replaces) {
    await cancelMessages(store, notice.replaces.noticeId, now)
    await standDown(store, notice.replaces.noticeId)
  }
  const until = Math.min(notice.stairwellIds.length, entry.done + limits.stairwells)
  const spreading = await prepare(store, notice, now)
  for (let at = entry.done; at < until; at++) {
    await spreadOne(store, spreading, notice.stairwellIds[at] as string)
    const isOurs = await store.outbox.updateIf(entry._id, [{ done: at }], { done: at + 1 })
    // Another run is at it, or has ended it: who looks again goes on from where that one is.
    if (!isOurs) return { stairwells: at + 1 - entry.done, isDone: false }
  }
  const isDone = until === notice.stairwellIds.length
  if (isDone) {
    if (spreading.takesBack) await countHouseholds(store, notice)
    await end(store, { ...entry, done: until })
  }
  return { stairwells: until - entry.done, isDone }
}

/** Removes the entry that was read, and not one that a later publishing of the same notice put in its place. */
const end = async (store: Store, { _id, at, done }: FanOut): Promise<void> => {
  await store.outbox.removeWhere({ _id, at, done })
}

/** A withdrawal goes to those who heard: how many these are is known when it has been spread. */
const countHouseholds = async (store: Store, { _id }: NoticeDoc): Promise<void> => {
  const households = await store.deliveries.count({ noticeId: _id })
  await store.notices.updateIf(_id, [{}], { households })
}

/** Right after the commit of what published it. Never fails what has happened already: the timer goes on. */
export const spreadNow = async (store: Store, noticeId: string, now: Date): Promise<void> => {
  try {
    const entry = await store.outbox.get(fanOutId(noticeId))
    if (entry?.kind === 'fanOut') await spread(store, entry, now, { stairwells: AT_ONCE })
  } catch (error) {
    log('error', 'spreading a notice is left to the timer', { noticeId, reason: (error as Error).message })
  }
}

/** The notice if it is out, or goes out now; null when it was replaced, held back or unscheduled. */
const standing = async (store: Store, noticeId: string, now: Date): Promise<NoticeDoc | null> => {
  const notice = await store.notices.get(noticeId)
  if (notice?.state === 'scheduled') return goOut(store, notice, now)
  return notice?.state === 'published' ? notice : null
}

const prepare = async (store: Store, notice: NoticeDoc, now: Date): Promise<Spreading> => {
  const template = templateFor(messageTemplates(), notice.content.kind)
  const isHalted = template !== null && (await haltedTemplates(store)).has(template.id)
  return { notice, template, isHalted, takesBack: await takenBack(store, notice), now }
}

/** A notice replaced while its stairwell was being spread may have been stood down before: then what was just made is, too. */
const spreadOne = async (store: Store, spreading: Spreading, stairwellId: string): Promise<void> => {
  const { notice, now } = spreading
  await spreadStairwell(store, spreading, stairwellId)
  if ((await store.notices.peek(notice._id, 'state'))?.state === 'published') return
  await cancelMessages(store, notice._id, now)
  await standDown(store, notice._id, stairwellId)
}
