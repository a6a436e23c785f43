import { randomUUID } from 'node:crypto'
import { FunctionFailure } from '../functions/failure'
import { readJson } from '../http/body'
import type { Route } from '../http/route'
import { send } from '../http/send'
import { Refusal } from './refusal'
import { readSession } from './sessions'

/** WeChat's bound on what a client may send to a function. */
const EVENT_BYTES_MAX = 100 * 1024

/** `POST /gateway/call/<function>`: what `wx.cloud.callFunction` does. The session says who calls; the body is only data. */
export const callFunction: Route = async ({ request, response, rest, services }) => {
  const event = await readJson(request, EVENT_BYTES_MAX)
  const openid = readSession(services.secrets, services.clock, request.headers.authorization)
  services.wechat.visits.note(openid)
  const manifest = services.functions.manifest(rest)
  if (!manifest) throw new Refusal(404, 'function_unknown', `There is no function named ${rest}`)
  if (!manifest.isClientCallable) throw new Refusal(403, 'function_not_callable', `${rest} is not for clients`)
  try {
    const { requestId, text } = await services.invocations.fromClient(rest, event, openid)
    // What the function wrote through the SDK is durable already: the admin route waited for it.
    send(response, 200, 'application/json; charset=utf-8', `{"requestId":"${requestId}","result":${text}}`)
  } catch (error) {
    throw error instanceof FunctionFailure ? refusalOf(error) : error
  }
}

/** A failed invocation in the gateway's words. */
export const refusalOf = ({ kind, message, requestId }: FunctionFailure): Refusal => {
  if (kind === 'unknown') return new Refusal(404, 'function_unknown', message, requestId)
  if (kind === 'timeout') return new Refusal(504, 'function_timeout', message, requestId)
  return new Refusal(500, 'function_failed', message, requestId ?? randomUUID())
}
