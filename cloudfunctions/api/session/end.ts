import { anyone } from '../../../domain/binding/policy'
import { endSession } from '../../../types/session'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

/** Ends one of my web sessions: its token is worth nothing from then on. Somebody else's is `not_found`. */
export const end = action(endSession, async ({ input, actor, sessionId, permit, commit }) => {
  permit(anyone)
  const ending = input.sessionId ?? sessionId ?? stop('not_found')
  return commit(async (tx) => {
    const session = await tx.sessions.get(ending)
    if (session?.personId !== actor.personId) return stop('not_found')
    await tx.sessions.remove(ending)
    return {}
  })
})
