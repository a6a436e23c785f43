import { LOGIN_CODE_SECONDS } from '@chuanmen/types/limits'
import { call, newRequestId } from './call'
import { forgetAnswers } from './query-client'
import { session, webApi } from './session'

/** A code this browser shows so that somebody may let it in. `untilMs` is of this device's clock, which may differ from the server's. */
export type Login = { code: string; secret: string; untilMs: number }

export async function beginLogin(): Promise<Login> {
  const { code, secret } = await call('session.begin', {})
  return { code, secret, untilMs: Date.now() + LOGIN_CODE_SECONDS * 1000 }
}

/** Asks once whether somebody said yes; keeps the session when they did. */
export async function pollLogin({ secret }: Login): Promise<'waiting' | 'approved' | 'expired'> {
  const answer = await call('session.poll', { secret })
  if (answer.state === 'approved') {
    forgetAnswers()
    session.set({ token: answer.token, expiresAt: answer.expiresAt, personId: answer.personId })
  }
  return answer.state
}

/** Tells the server that this browser is done. Not waited for: without a network the person can end it from the phone. */
export function endWebSession() {
  if (webApi && session.get()) void call('session.end', {}, newRequestId()).catch(() => undefined)
}
