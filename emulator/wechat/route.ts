import { Refusal } from '../gateway/refusal'
import { readJson } from '../http/body'
import { assertLocalProgram } from '../http/loopback'
import type { Exchange, Route } from '../http/route'
import { send, sendJson } from '../http/send'
import { openApis } from '../openapi/apis'
import type { Fault } from './faults'
import { type Finding, suggestions } from './media-checks'
import { outboxPage } from './outbox-page'
import type { Template } from './templates'

const BODY_BYTES_MAX = 100 * 1024

const exact: Readonly<Record<string, (exchange: Exchange) => unknown>> = {
  'GET messages': ({ url, services }) => ({
    messages: services.wechat.messages.list(url.searchParams.get('openid') ?? undefined),
  }),
  'GET grants': ({ services }) => ({ grants: services.wechat.grants.list() }),
  'GET templates': ({ services }) => ({ templates: services.wechat.templates.list() }),
  'POST templates': async ({ request, services: { wechat } }) => {
    await wechat.templates.declare(readTemplates(await readJson(request, BODY_BYTES_MAX)))
    return { templates: wechat.templates.list() }
  },
  'GET faults': ({ services }) => ({ faults: services.wechat.faults.list() }),
  'POST faults': async ({ request, services: { wechat } }) => {
    wechat.faults.add(readFault(await readJson(request, BODY_BYTES_MAX)))
    return { faults: wechat.faults.list() }
  },
  'GET pictures': ({ services }) => ({ findings: services.wechat.mediaChecks.list() }),
  'POST pictures': async ({ request, services: { wechat } }) => {
    wechat.mediaChecks.add(readFinding(await readJson(request, BODY_BYTES_MAX)))
    return { findings: wechat.mediaChecks.list() }
  },
  'DELETE pictures': ({ services: { wechat } }) => {
    wechat.mediaChecks.clear()
    return { findings: [] }
  },
  'DELETE faults': ({ services: { wechat } }) => {
    wechat.faults.clear()
    return { faults: [] }
  },
}

/** `/wx/…`, for programs on this machine: what WeChat sent and holds, its templates, faults of its open API, and what it finds in pictures. */
export const wechatRoute: Route = async (exchange) => {
  const { request, response, rest, url, services } = exchange
  assertLocalProgram(request)
  if (request.method === 'GET' && rest === 'outbox')
    return send(response, 200, 'text/html; charset=utf-8', outboxPage(services, url.searchParams.get('openid')))
  const answer = exact[`${request.method} ${rest}`]
  if (!answer) throw new Refusal(404, 'route_unknown', `There is nothing at ${request.method} /wx/${rest}`)
  const body = await answer(exchange)
  // As on /admin: nothing is told from a state which a crash could still undo.
  await services.database.flushed()
  sendJson(response, 200, body)
}

const invalid = (message: string): Refusal => new Refusal(400, 'request_invalid', message)

const readTemplates = ({ templates }: Record<string, unknown>): Template[] => {
  if (!Array.isArray(templates)) throw invalid('Send {"templates": [{"id": …, "fields"?: ["thing1", …]}]}')
  return templates.map(({ id, fields }: Record<string, unknown>) => {
    if (typeof id !== 'string' || id === '') throw invalid('id must be a text')
    if (fields === undefined) return { id }
    if (!Array.isArray(fields)) throw invalid('fields must be a list of names as thing1')
    return { id, fields: fields.map(String) }
  })
}

const readFinding = ({ suggest, times = 1 }: Record<string, unknown>): Finding => {
  const known = suggestions.find((one) => one === suggest)
  if (!known) throw invalid(`suggest must be one of ${suggestions.join(', ')}`)
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1) throw invalid('times must be 1 or more')
  return { suggest: known, times }
}

const readFault = ({ api, errcode, times = 1, openid }: Record<string, unknown>): Fault => {
  if (typeof api !== 'string' || !Object.hasOwn(openApis, api))
    throw invalid(`api must be one of ${Object.keys(openApis).join(', ')}`)
  const isCode = typeof errcode === 'number' && Number.isInteger(errcode) && errcode !== 0
  if (!isCode && errcode !== 'throw' && errcode !== 'hang')
    throw invalid('errcode must be a number other than 0, "throw" or "hang"')
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1) throw invalid('times must be 1 or more')
  if (openid !== undefined && typeof openid !== 'string') throw invalid('openid must be a text')
  return { api, errcode, times, ...(openid === undefined ? {} : { openid }) }
}
