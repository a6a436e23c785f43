import { browserWords } from '../../domain/session/browser-words'
import { REQUEST_BYTES_MAX } from '../../types/limits'
import { refusals } from '../../types/refusals'
import { type Refusal, type RefusalAnswer, refuse } from '../../types/result'
import { idSchema } from '../../types/schema'
import type { Action, Caller } from './action'
import { loadActor, resolveActor } from './actor'
import { now } from './clock'
import { bearerOf, callIn, type HttpEvent, type HttpReply, headerOf, isHttpAccess, reply } from './http-access'
import { log } from './log'
import { Refused } from './refused'
import { store } from './store'
import { Conflict } from './store-errors'
import { type Identity, openidOf, type PlatformContext, sessionOf } from './who-calls'

type Answer = { ok: true; value: unknown } | RefusalAnswer
type Actions = Record<string, Action>
/** One call: what is asked, and what was found out about who asks. */
type Call = { event: Record<string, unknown>; identity: Identity | null; browser: string }

/** A refusal with the words it is read by. */
const inWords = (refusal: Refusal): RefusalAnswer => ({ ...refusal, words: refusals[refusal.code] })

const answer = async (
  actions: Actions,
  { event, identity, browser }: Call,
): Promise<{ ok: true; value: unknown } | Refusal> => {
  const name = typeof event.action === 'string' ? event.action : ''
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  // Whoever is not known learns nothing but how to become known.
  if (!identity && !action?.isOpen) return refuse('sign_in_needed')
  if (Buffer.byteLength(JSON.stringify(event)) > REQUEST_BYTES_MAX) return refuse('request_too_large')
  if (!action) return refuse('unknown_action')
  const parsed = action.contract.input.safeParse(event.input)
  if (!parsed.success) {
    return refuse('malformed', {
      fields: parsed.error.issues.slice(0, 10).map((issue) => issue.path.join('.') || issue.code),
    })
  }
  const requestId = idSchema.safeParse(event.requestId)
  if (action.contract.kind === 'mutation' && !requestId.success) return refuse('malformed', { fields: ['requestId'] })
  const at = now()
  if (action.isOpen) return { ok: true, value: await action.run(parsed.data, at, browser) }
  if (!identity) return refuse('sign_in_needed')
  return { ok: true, value: await action.run(parsed.data, await callerOf(identity, at), at, requestId.data ?? '') }
}

const callerOf = async (identity: Identity, at: Date): Promise<Caller> => {
  if ('openid' in identity) return { actor: await resolveActor(store, identity.openid, at), sessionId: null }
  const { _id, personId } = identity.session
  return { actor: (await loadActor(store, personId)).actor, sessionId: _id }
}

/** Refusals are answers; a fault, in finding out who asks as well, is logged with the request's id and thrown without its details. */
const answerOrFault = async (
  actions: Actions,
  { event, browser, whoAsks }: Omit<Call, 'identity'> & { whoAsks: () => Promise<Identity | null> },
  context: PlatformContext,
): Promise<Answer> => {
  try {
    const said = await answer(actions, { event, browser, identity: await whoAsks() })
    return said.ok ? said : inWords(said)
  } catch (error) {
    if (error instanceof Refused) return inWords(error.refusal)
    if (error instanceof Conflict) return inWords(refuse('try_again'))
    const fault = error as Error & { code?: string }
    log('error', fault.message, {
      action: String(event.action),
      code: fault.code,
      requestId: (context as { request_id?: string }).request_id,
      stack: fault.stack,
    })
    throw new Error('fault')
  }
}

/** A call over HTTP access: the same answer, as the body of a response. Who asks is known by our own token, or is nobody. */
const answerHttp = async (actions: Actions, event: HttpEvent, context: PlatformContext): Promise<HttpReply> => {
  if (event.httpMethod === 'OPTIONS') return reply(event, 204)
  if (event.httpMethod !== 'POST') return reply(event, 405, inWords(refuse('unknown_action')))
  const call = callIn(event)
  if (!call.ok) return reply(event, 200, inWords(call))
  const whoAsks = async (): Promise<Identity | null> => {
    const session = await sessionOf(store, bearerOf(event), now())
    return session && { session }
  }
  const browser = browserWords(headerOf(event, 'user-agent'))
  try {
    return reply(event, 200, await answerOrFault(actions, { event: call.value, browser, whoAsks }, context))
  } catch {
    // Answered and not thrown: the platform's own failure page lets no other origin read it, and would look like no network.
    return reply(event, 500, { code: 'fault' })
  }
}

/**
 * The one entry of a client-callable function. Whoever the platform's context names is who calls, whatever the event looks like;
 * only where it names nobody may an HTTP request bring a web session's token.
 */
export const serve =
  (actions: Actions) =>
  async (event: Record<string, unknown>, context: PlatformContext): Promise<Answer | HttpReply> => {
    const openid = openidOf(context)
    if (!openid && isHttpAccess(event)) return answerHttp(actions, event, context)
    const identity = openid ? { openid } : null
    return answerOrFault(actions, { event, browser: browserWords(''), whoAsks: async () => identity }, context)
  }
