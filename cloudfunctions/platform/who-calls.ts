import cloudbase from '@cloudbase/node-sdk'
import type { SessionDoc } from '../../types/session'
import { fingerprintId } from './secrets'
import type { Store } from './store'

export type PlatformContext = Parameters<typeof cloudbase.parseContext>[0]

/** Who calls: a person WeChat vouches for, or a browser such a person let in. */
export type Identity = { openid: string } | { session: SessionDoc }

/**
 * The openid the platform put into this invocation's context. Not `getCloudbaseContext`: that also looks into the environment of the
 * process, where the person before may still be named, and an HTTP request brings no person of its own to take their place.
 */
export const openidOf = (context: PlatformContext): string | undefined => {
  const { environment, environ } = cloudbase.parseContext(context)
  const { WX_OPENID } = (environment ?? environ ?? {}) as { WX_OPENID?: string }
  return WX_OPENID || undefined
}

/** Under what a web session is kept: nobody who reads the database can use it. */
export const sessionIdOf = (token: string): string => fingerprintId('session', token)

/** The web session of a token, unless it expired, was ended, or never was. */
export const sessionOf = async (store: Store, token: string | undefined, now: Date): Promise<SessionDoc | null> => {
  if (!token) return null
  const session = await store.sessions.get(sessionIdOf(token))
  return session && session.expiresAt > now ? session : null
}
