import { mayLetIn } from '../../../domain/session/policy'
import { approveSession } from '../../../types/session'
import { action } from '../../platform/action'
import { findLogin, stillWaiting } from './find-login'

/** Lets the browser in as the person who asks; the first yes counts. The session itself is made when the browser next polls. */
export const approve = action(approveSession, async ({ input, actor, sessionId, now, store, permit, commit }) => {
  permit(mayLetIn(sessionId))
  const { _id, browser } = await findLogin(store, actor.personId, input.code, now)
  await commit(async (tx) => {
    const login = stillWaiting(await tx.logins.get(_id), now)
    await tx.logins.put({ ...login, state: 'approved', approvedBy: actor.personId })
    return {}
  })
  return { browser }
})
