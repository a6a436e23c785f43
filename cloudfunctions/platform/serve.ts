import cloudbase from '@cloudbase/node-sdk'
import { REQUEST_BYTES_MAX } from '../../types/limits'
import { type Refusal, refuse } from '../../types/result'
import { idSchema } from '../../types/schema'
import type { Action } from './action'
import { resolveActor } from './actor'
import { now } from './clock'
import { log } from './log'
import { Refused } from './refused'
import { store } from './store'
import { Conflict } from './store-errors'

type Answer = { ok: true; value: unknown } | Refusal
type PlatformContext = Parameters<typeof cloudbase.getCloudbaseContext>[0]

const answer = async (
  actions: Record<string, Action>,
  event: Record<string, unknown>,
  openid: string | undefined,
): Promise<Answer> => {
  if (!openid) return refuse('sign_in_needed')
  if (Buffer.byteLength(JSON.stringify(event)) > REQUEST_BYTES_MAX) return refuse('request_too_large')
  const name = typeof event.action === 'string' ? event.action : ''
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
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
  const actor = await resolveActor(store, openid, at)
  return { ok: true, value: await action.run(parsed.data, actor, at, requestId.data ?? '') }
}

/**
 * The one entry of a client-callable function. Refusals are answers; a fault is logged with the request's id and thrown,
 * so that the platform reports it and no detail reaches the client.
 */
export const serve =
  (actions: Record<string, Action>) =>
  async (event: Record<string, unknown>, context: PlatformContext): Promise<Answer> => {
    const { WX_OPENID } = cloudbase.getCloudbaseContext(context)
    try {
      return await answer(actions, event, WX_OPENID)
    } catch (error) {
      if (error instanceof Refused) return error.refusal
      if (error instanceof Conflict) return refuse('try_again')
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
