import type { ServerResponse } from 'node:http'
import { refusalOf } from '../gateway/call'
import { Refusal } from '../gateway/refusal'
import { readBody } from '../http/body'
import type { Exchange, Route } from '../http/route'
import { send } from '../http/send'
import { FunctionFailure } from './failure'

/** The platform's bound on a request over HTTP access, in bytes. */
const BODY_BYTES_MAX = 6 * 1024 * 1024

/** A result in this form becomes the response as it says; any other is sent as JSON. */
type Integrated = { statusCode: number; headers?: Record<string, string>; body?: string; isBase64Encoded?: boolean }

/** `ANY /http/<function>/…`: what CloudBase's HTTP access does. Nobody is in the context: whoever asks is for the function to find out. */
export const httpAccessRoute: Route = async (exchange) => {
  const { response, rest, services } = exchange
  const [name = ''] = rest.split('/')
  const manifest = services.functions.manifest(name)
  if (!manifest) throw new Refusal(404, 'function_unknown', `There is no function named ${name}`)
  if (!manifest.hasHttpAccess)
    throw new Refusal(403, 'function_not_callable', `${name} has no "httpAccess": true in its config.json`)
  const event = await eventOf(exchange, rest.slice(name.length))
  try {
    // As when a function calls another, the context names nobody.
    const { text } = await services.invocations.fromFunction(name, event)
    respond(response, text)
  } catch (error) {
    throw error instanceof FunctionFailure ? refusalOf(error) : error
  }
}

const eventOf = async ({ request, url }: Exchange, path: string) => {
  const body = await readBody(request, BODY_BYTES_MAX)
  const isText = /json|text|urlencoded|^$/.test(request.headers['content-type'] ?? '')
  return {
    path: path || '/',
    httpMethod: request.method,
    headers: Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)])),
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

const respond = (response: ServerResponse, text: string): void => {
  const result = JSON.parse(text) as Integrated | null
  if (typeof result !== 'object' || result === null || typeof result.statusCode !== 'number')
    return send(response, 200, 'application/json; charset=utf-8', text)
  const { statusCode, headers = {}, body = '', isBase64Encoded = false } = result
  if (response.destroyed) return
  response.writeHead(statusCode, headers).end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
}
