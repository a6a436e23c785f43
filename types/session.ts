import * as z from 'zod'
import { mutation, query, resumable } from './define'
import { type Instant, idSchema } from './schema'

/** `logins/{hash of the browser's secret}`: a browser that asks to be let in; a person in WeChat finds it by its code. */
export type LoginDoc = {
  _id: string
  schemaVersion: 1
  codeHash: string
  /** In words (「Windows 电脑上的 Edge」). Neither the browser's own long name nor an address is kept. */
  browser: string
  askedAt: Date
  expiresAt: Date
  /** `used`: the browser has fetched its token. */
  state: 'waiting' | 'approved' | 'used'
  approvedBy: string | null
}

/** `sessions/{hash of the token}`: one browser that may act for one person until it expires or is ended. */
export type SessionDoc = {
  _id: string
  schemaVersion: 1
  personId: string
  browser: string
  createdAt: Date
  expiresAt: Date
}

/** `codeTries/{person}`: log-in codes this person got wrong lately. */
export type CodeTriesDoc = { _id: string; schemaVersion: 1; count: number; until: Date }

const code = z
  .string()
  .trim()
  .min(8)
  .max(20)
  .regex(/^[A-Za-z0-9 -]+$/)

/**
 * A browser asks to be let in. Anybody may, also without a session; each time makes a request of its own, which ends by itself.
 * `code` is for a person to read or scan, `secret` stays in the browser, which polls with it.
 */
export const beginSession = query<{ code: string; secret: string; expiresAt: Instant }>()(
  'session.begin',
  z.strictObject({}),
)

export type LoginState =
  | { state: 'waiting' }
  /** The token is told once; the person, so that a shared computer keeps what is one person's from the next. */
  | { state: 'approved'; token: string; expiresAt: Instant; personId: string }
  /** Too old, already told, or never there: begin again. */
  | { state: 'expired' }

/** Repeated by the browser until it is let in. The first poll after the approval makes the session. */
export const pollSession = resumable<LoginState>()(
  'session.poll',
  z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
)

/** What a code asks for, before the person says yes or no. Refuses `login_code_wrong`, `_expired`, `_used`, `_locked`, `login_needs_wechat`. */
export const lookAtSession = query<{ browser: string; askedAt: Instant; expiresAt: Instant }>()(
  'session.look',
  z.strictObject({ code }),
)

/** Lets the browser in as oneself. Refuses as `session.look` does: a web session lets nobody in. */
export const approveSession = mutation<{ browser: string }>()('session.approve', z.strictObject({ code }))

/** My own browsers that are still let in, newest first. */
export const listSessions = query<{
  sessions: { sessionId: string; browser: string; since: Instant; expiresAt: Instant; isThisOne: boolean }[]
}>()('session.list', z.strictObject({}))

/** Ends one of my web sessions; without an id, the one that calls. Refuses `not_found`. */
export const endSession = mutation<Record<string, never>>()(
  'session.end',
  z.strictObject({ sessionId: idSchema.optional() }),
)
