import { refusalOf } from '../gateway/call'
import { Refusal } from '../gateway/refusal'
import { readJson } from '../http/body'
import { assertLocalProgram } from '../http/loopback'
import type { Route } from '../http/route'
import { send } from '../http/send'
import { FunctionFailure } from './failure'

/** `POST /timers/run {function}`: runs a function's timer now, once, and answers with what it returned. */
export const timersRoute: Route = async ({ request, response, rest, services }) => {
  assertLocalProgram(request)
  if (request.method !== 'POST' || rest !== 'run')
    throw new Refusal(404, 'route_unknown', 'Send POST /timers/run {"function": name}')
  const { function: name } = await readJson(request, 10 * 1024)
  const manifest = services.functions.manifest(String(name))
  if (!manifest) throw new Refusal(404, 'function_unknown', `There is no function named ${String(name)}`)
  const [trigger] = manifest.triggers
  if (!trigger) throw new Refusal(404, 'timer_unknown', `${manifest.name} has no timer in its config.json`)
  try {
    const { requestId, text } = await services.invocations.fromTimer(manifest.name, trigger.name)
    send(response, 200, 'application/json; charset=utf-8', `{"requestId":"${requestId}","result":${text}}`)
  } catch (error) {
    throw error instanceof FunctionFailure ? refusalOf(error) : error
  }
}
