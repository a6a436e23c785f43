import { anyone } from '../../../domain/binding/policy'
import { listSessions } from '../../../types/session'
import { action } from '../../platform/action'

/** Web sessions of one person looked at; they live half a day. */
const SESSIONS_MAX = 50

/** My own web sessions. */
export const list = action(listSessions, async ({ actor, sessionId, now, store, permit }) => {
  permit(anyone)
  const found = await store.sessions.find({ personId: actor.personId }, { limit: SESSIONS_MAX })
  return {
    sessions: found
      .filter(({ expiresAt }) => expiresAt > now)
      .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
      .map(({ _id, browser, createdAt, expiresAt }) => ({
        sessionId: _id,
        browser,
        since: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        isThisOne: _id === sessionId,
      })),
  }
})
