import { CLAIM_PAGE, CLAIM_SECONDS } from '../../types/limits'
import type { MessageDoc } from '../../types/message'
import { grantId, wasTried } from '../platform/grants'
import { endInVain } from '../platform/messages'
import { randomId } from '../platform/secrets'
import { command } from '../platform/store'
import type { Run } from './run'

/** Messages one look finds: about what a run can send. Their ids alone are read. */
const LOOK = 500
/** Claims of dead runs ended at a time. */
const DEAD = 100

const WAITING = { state: 'waiting', claimId: null, claimedAt: null }

/** Pages of ids that are due, longest due first. Two runs at once begin at different pages and so seldom meet. */
export const duePages = async ({ store, now }: Run): Promise<string[][]> => {
  const due = await store.messages.find(
    { state: 'waiting', dueAt: command.lte(now()) },
    { limit: LOOK, orderBy: ['dueAt', 'asc'], field: { _id: true } },
  )
  const pages: string[][] = []
  for (let at = 0; at < due.length; at += CLAIM_PAGE) pages.push(due.slice(at, at + CLAIM_PAGE).map(({ _id }) => _id))
  const first = Math.floor(Math.random() * pages.length)
  return [...pages.slice(first), ...pages.slice(0, first)]
}

/**
 * Takes those of a page that are still waiting, by one conditional update under an id nobody else has: whoever else wants one of them comes
 * too late. A run that dies now leaves these few claimed, and nothing else.
 */
export const claim = async (
  { store, now }: Run,
  ids: string[],
): Promise<{ claimId: string; messages: MessageDoc[] }> => {
  const claimId = randomId()
  const claimed = await store.messages.updateWhere(
    { _id: command.in(ids), state: 'waiting' },
    { state: 'claimed', claimId, claimedAt: now() },
  )
  if (claimed === 0) return { claimId, messages: [] }
  return { claimId, messages: await store.messages.find({ claimId, state: 'claimed' }, { limit: CLAIM_PAGE }) }
}

/** Gives back what a run claimed and never tried to send. */
export const release = async ({ store }: Run, claimId: string): Promise<void> => {
  await store.messages.updateWhere({ claimId, state: 'claimed' }, WAITING)
}

/**
 * Claims of runs that died. One for which no grant had been taken was never tried, and waits again. Of the others nobody can tell whether
 * they were sent: they are not sent again, and the next channel is due.
 */
export const endDeadClaims = async (run: Run): Promise<boolean> => {
  const { store, now, did } = run
  const dead = await store.messages.find(
    { state: 'claimed', claimedAt: command.lt(new Date(now().getTime() - CLAIM_SECONDS * 1000)) },
    { limit: DEAD },
  )
  for (const message of dead) {
    const { _id, claimId, personId, templateId } = message
    if (!(await wasTried(store, grantId(personId, templateId), _id))) {
      await store.messages.updateIf(_id, [{ state: 'claimed', claimId }], WAITING)
      continue
    }
    const isEnded = await endInVain(store, message, { state: 'unknown', errorCode: null, reason: 'unknown' }, now())
    if (isEnded) did.unknown += 1
  }
  return dead.length > 0
}
