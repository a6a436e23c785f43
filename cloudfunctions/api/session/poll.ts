import { WEB_SESSION_SECONDS } from '../../../types/limits'
import { type LoginState, pollSession } from '../../../types/session'
import { openAction } from '../../platform/action'
import { fingerprintId, longSecret } from '../../platform/secrets'
import { sessionIdOf } from '../../platform/who-calls'

/** Waiting, let in (once: the session is made here, in the same transaction), or over. A wrong secret is told no more than `expired`. */
export const poll = openAction(pollSession, async ({ input, now, store }): Promise<LoginState> => {
  const loginId = fingerprintId('login', input.secret)
  const seen = await store.logins.get(loginId)
  if (!seen || seen.state === 'used' || seen.expiresAt <= now) return { state: 'expired' }
  if (seen.state === 'waiting') return { state: 'waiting' }
  return store.transact(async (tx): Promise<LoginState> => {
    const login = await tx.logins.get(loginId)
    if (login?.state !== 'approved' || login.approvedBy === null) return { state: 'expired' }
    const personId = login.approvedBy
    const token = longSecret()
    const expiresAt = new Date(now.getTime() + WEB_SESSION_SECONDS * 1000)
    await tx.logins.put({ ...login, state: 'used' })
    await tx.sessions.create({
      _id: sessionIdOf(token),
      schemaVersion: 1,
      personId,
      browser: login.browser,
      createdAt: now,
      expiresAt,
    })
    return { state: 'approved', token, expiresAt: expiresAt.toISOString(), personId }
  })
})
