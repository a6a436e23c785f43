import { haltingCodes, NOT_FITTING, outcomeOf } from '../../domain/message/outcome'
import { isExpired } from '../../domain/notice/is-expired'
import type { MessageDoc } from '../../types/message'
import type { ChannelReason } from '../../types/notice-words'
import { type Halts, raiseAlarm, standingHalts, wordsId } from '../platform/alarms'
import { grantId, reserveGrant } from '../platform/grants'
import { endInVain } from '../platform/messages'
import type { Store } from '../platform/store'
import { claim, duePages, release } from './claim'
import { type Enclosures, enclosures, isOfHelp, isOfPlan, pageOf } from './compose'
import { record } from './record'
import type { Run } from './run'
import { helpStillStands } from './tell-of-help'

/** After so many answers in a row that nobody can make sense of, the way to WeChat is broken: better wait than lose the rest to it. */
const UNKNOWN_IN_A_ROW = 3

/** Sends what is due, page by page, until there is no more, the time is up or WeChat asks for a rest. Answers whether it found something. */
export const sendDue = async (run: Run): Promise<boolean> => {
  if (run.isResting) return false
  const pages = await duePages(run)
  for (const ids of pages) {
    if (run.isOver() || run.isResting) break
    await sendPage(run, ids)
  }
  return pages.length > 0
}

const sendPage = async (run: Run, ids: string[]): Promise<void> => {
  const { claimId, messages } = await claim(run, ids)
  if (messages.length === 0) return
  const [enclosed, halts] = await Promise.all([enclosures(run.store, messages), standingHalts(run.store)])
  let unknownInARow = 0
  for (const [at, message] of messages.entries()) {
    if (run.isOver() || run.isResting) {
      await release(run, claimId)
      run.did.later += messages.length - at
      return
    }
    const code = await sendOne(run, message, enclosed, halts)
    if (haltingCodes.includes(code ?? 0)) halts.templates.add(message.templateId)
    if (code === NOT_FITTING) halts.words.add(wordsId(message))
    unknownInARow = code === null ? unknownInARow + 1 : 0
    if (unknownInARow >= UNKNOWN_IN_A_ROW) run.isResting = true
  }
}

/** WeChat's code; null when nobody can tell; undefined when there was nothing to be sent. */
const sendOne = async (
  run: Run,
  message: MessageDoc,
  { notices, openids, fields }: Enclosures,
  halts: Halts,
): Promise<number | null | undefined> => {
  const { store, now } = run
  const notice = notices.get(message.noticeId)
  // Replaced, or too late to matter: by a rate limit, or because it waited for the run that spread it.
  if (!message.told && (notice?.state !== 'published' || isExpired(notice.content, now()))) return cancel(run, message)
  if (halts.templates.has(message.templateId)) return fail(run, message, 'halted')
  if (halts.words.has(wordsId(message))) return fail(run, message, 'failed')
  const openid = openids.get(message.personId)
  const filled = fields(message)
  if (openid === undefined || filled === null) {
    // The words were checked when it was published, so the operator changed the template since.
    if (filled === null) {
      await raiseAlarm(store, NOT_FITTING, message, now())
      halts.words.add(wordsId(message))
    }
    return fail(run, message, 'failed')
  }
  // Looked at anew before each send: a page takes seconds, and nobody shall hear of a notice after it was replaced.
  if (!(await stillStands(store, message))) return cancel(run, message)
  if (!(await reserveGrant(store, grantId(message.personId, message.templateId), message._id)))
    return fail(run, message, 'noGrant')
  const letter = { openid, templateId: message.templateId, page: pageOf(message), fields: filled }
  const code = await run.send(letter)
  await record(run, message, code, outcomeOf(code))
  return code
}

/** A notice until it is replaced; news of a claim or of help until somebody of the household has looked; of a plan what was said stays said. */
const stillStands = async (store: Store, { told, noticeId }: MessageDoc): Promise<boolean> => {
  if (!told) return (await store.notices.peek(noticeId, 'state'))?.state === 'published'
  if (isOfPlan(told)) return true
  if (isOfHelp(told)) return helpStillStands(store, told)
  const claim = await store.claims.peek(told.claimId, 'seenSeq', 'isRestricted')
  return claim !== null && claim.seenSeq < told.seq && !claim.isRestricted
}

const cancel = async ({ store, now, did }: Run, { _id, claimId }: MessageDoc): Promise<undefined> => {
  await store.messages.updateIf(_id, [{ state: 'claimed', claimId }], { state: 'cancelled', endedAt: now() })
  did.cancelled += 1
}

const fail = async ({ store, now, did }: Run, message: MessageDoc, reason: ChannelReason): Promise<undefined> => {
  await endInVain(store, message, { state: 'failed', errorCode: null, reason }, now())
  did.failed += 1
}
