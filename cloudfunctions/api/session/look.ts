import { mayLetIn } from '../../../domain/session/policy'
import { lookAtSession } from '../../../types/session'
import { action } from '../../platform/action'
import { findLogin, stillWaiting } from './find-login'

/** Which browser asks, and since when: for the person to recognise their own. */
export const look = action(lookAtSession, async ({ input, actor, sessionId, now, store, permit }) => {
  permit(mayLetIn(sessionId))
  const { browser, askedAt, expiresAt } = stillWaiting(await findLogin(store, actor.personId, input.code, now), now)
  return { browser, askedAt: askedAt.toISOString(), expiresAt: expiresAt.toISOString() }
})
