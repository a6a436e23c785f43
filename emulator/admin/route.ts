import { randomUUID } from 'node:crypto'
import { BrokenConnection, CloudError, type CloudErrorCode } from '../errors'
import { readBody } from '../http/body'
import type { Route } from '../http/route'
import { sendJson } from '../http/send'
import type { Services } from '../services'
import type { AdminRequest } from './action'
import { actions } from './actions'

/** The real platform's bound is not documented; this one only keeps a mistake from filling the memory. */
const BODY_BYTES_MAX = 64 * 1024 * 1024

/** `POST /admin`: the protocol of the SDK. Errors are HTTP 200 with a code, as on the platform. */
export const adminRoute: Route = async ({ request, response, services }) => {
  const requestId = randomUUID()
  try {
    const body = await readBody(request, BODY_BYTES_MAX)
    assertSigned(request.headers.authorization, services)
    const call = await readCall(body, request.headers['content-type'] ?? '')
    if (call.envName && call.envName !== services.env)
      throw new CloudError(
        'INVALID_ENV',
        `This local cloud is the environment ${services.env}, not ${String(call.envName)}`,
      )
    const action = Object.hasOwn(actions, call.action) ? actions[call.action] : undefined
    if (!action) throw new CloudError('ACTION_UNKNOWN', `The local cloud does not know the action ${call.action}`)
    const answer = await action(call, services)
    // Nothing is told, not even a read, from a state which a crash could still undo.
    await services.database.flushed()
    sendJson(response, 200, { ...answer, requestId })
  } catch (error) {
    if (error instanceof BrokenConnection) {
      await services.database.flushed()
      response.destroy()
      return
    }
    const { code, message } = explain(error)
    sendJson(response, 200, { code, message, requestId })
  }
}

const assertSigned = (authorization: string | undefined, { secrets }: Services): void => {
  const [, secretId] = /^TC3-HMAC-SHA256 Credential=([^/]+)\//.exec(authorization ?? '') ?? []
  if (!secretId) throw new CloudError('SIGN_PARAM_INVALID', 'The request carries no TC3 signature')
  if (secretId !== secrets.secretId)
    throw new CloudError('SIGN_PARAM_INVALID', 'The secret id is not that of this local cloud')
}

const readCall = async (body: Buffer, contentType: string): Promise<AdminRequest> => {
  try {
    const call = contentType.startsWith('multipart/form-data')
      ? Object.fromEntries(
          await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData(),
        )
      : JSON.parse(body.toString())
    if (typeof call?.action !== 'string') throw new Error('it names no action')
    return call
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `The request cannot be read: ${(error as Error).message}`)
  }
}

const explain = (error: unknown): { code: CloudErrorCode; message: string } => {
  if (error instanceof CloudError) return error
  console.error('The local cloud failed at a request:', error)
  return { code: 'INTERNAL_ERROR', message: `The local cloud failed: ${(error as Error).message}` }
}
