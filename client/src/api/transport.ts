import Taro from '@tarojs/taro'
import { Failure } from './failure'
import { session, webApi } from './session'

/** What the `api` function receives; identity is never in here. */
export type CallEvent = { action: string; input: unknown; requestId?: string }
type Envelope = { requestId?: string; result?: unknown; code?: string; message?: string }

const TIMEOUT_MS = 20_000
/** CloudBase's codes of a function that broke (-504002) and of one that took too long (-504003). */
const EXECUTE_FAIL = '-504002'
const inWechat = process.env.TARO_ENV === 'weapp'
const gateway = process.env.TARO_APP_GATEWAY || (inWechat ? '' : '/gateway')

/** Once, at launch. */
export function prepareTransport() {
  if (inWechat && !gateway) Taro.cloud.init({ traceUser: false })
}

/** Sends one event to the `api` function and returns the function's answer. The only way to our back end. */
export const send = (event: CallEvent): Promise<unknown> =>
  webApi ? sendWeb(event) : gateway ? sendHttp(event) : sendCloud(event)

async function sendCloud(event: CallEvent): Promise<unknown> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'api', data: event })
    return result
  } catch (error) {
    throw fromPlatform(error)
  }
}

/** Over HTTP access the function's answer is the body; also without a session, because that is how a browser asks for one. */
async function sendWeb(event: CallEvent): Promise<unknown> {
  const { statusCode, data } = await request('POST', webApi, event, session.get()?.token)
  if (statusCode === 200) return data
  throw fromStatus(statusCode, (data ?? {}) as Envelope)
}

async function sendHttp(event: CallEvent): Promise<unknown> {
  // Nobody is known to a local gateway without a session; the function itself answers what anybody may ask, as in production.
  if (process.env.TARO_ENV === 'h5' && isOpen.test(event.action)) return (await openly(event)).data
  const token = session.get()?.token
  if (!token) throw new Failure('session', 'session_missing', '请先登录。')
  const body = await http<Envelope>('POST', '/call/api', event, token)
  return body.result
}

/** What anybody may ask, and where a local cloud serves it as HTTP access does. */
const isOpen = /^certificate\.(check|days|day)$/
async function openly(event: CallEvent) {
  const reply = await request('POST', gateway.replace(/gateway$/, 'http/api'), event)
  if (reply.statusCode !== 200) throw fromStatus(reply.statusCode, (reply.data ?? {}) as Envelope)
  return reply
}

/** One HTTP exchange with the gateway. Also used by the local cloud's own pages (accounts, log-in). */
export async function http<T>(method: 'GET' | 'POST', path: string, data?: unknown, token?: string): Promise<T> {
  const reply = await request(method, gateway + path, data, token)
  const body = (reply.data ?? {}) as Envelope
  if (reply.statusCode >= 200 && reply.statusCode < 300 && body.code === undefined) return reply.data as T
  throw fromStatus(reply.statusCode, body)
}

async function request(method: 'GET' | 'POST', url: string, data: unknown, token?: string) {
  try {
    return await Taro.request({
      url,
      method,
      data: data === undefined ? undefined : JSON.stringify(data),
      timeout: TIMEOUT_MS,
      dataType: 'json',
      header: {
        ...(data === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    })
  } catch (error) {
    throw fromPlatform(error)
  }
}

function fromStatus(status: number, { code = 'fault', message, requestId }: Envelope): Failure {
  if (status === 401)
    return new Failure('session', code, '登录已过期，请重新登录。您填的内容还在。', undefined, requestId)
  if (status === 504) return timeout(requestId)
  if (status === 413)
    return new Failure('refused', 'request_too_large', message ?? '内容太大了，请减少文字或图片后再试。')
  // A dead back end behind a living web server is, for the reader, the same as no network.
  if (status === 502 || status === 503) return offline()
  return fault(code, requestId)
}

/** WeChat and Taro reject with `{errMsg}`, the web with an Error; only the words tell them apart. */
function fromPlatform(error: unknown): Failure {
  if (error instanceof Failure) return error
  const said = error as { errMsg?: string; message?: string; errCode?: number | string; name?: string } | undefined
  const words = `${said?.errMsg ?? ''} ${said?.message ?? ''} ${said?.errCode ?? ''}`
  // A function that crashed quotes its own error, which may speak of time-outs and networks: the code comes first.
  if (words.includes(EXECUTE_FAIL)) return fault()
  if (/timeout|timed out|-504003|ETIMEDOUT/i.test(words)) return timeout()
  // On the web Taro gives up by aborting, and nobody else aborts here.
  if (said?.name === 'AbortError' && !inWechat) return timeout()
  if (/request:fail|failed to fetch|network|abort|ECONN|ENOTFOUND|-501001/i.test(words)) return offline()
  return fault()
}

const fault = (code = 'fault', requestId?: string) =>
  new Failure('fault', code, '服务器出了点问题，请稍后再试。', undefined, requestId)
const offline = () => new Failure('offline', 'offline', '现在连不上网。您填的内容还在，联网后再试。')
const timeout = (requestId?: string) =>
  new Failure('timeout', 'timeout', '等了很久没有回音，可能已经收到。请再点一次，不会重复提交。', undefined, requestId)
