import type { AppRun } from '../app/app-run'
import { afterAccepts } from './accepts'
import { type Options, settle, WxFailure } from './define'
import { exchange } from './network'

/** CloudBase's answers in the client (错误码): what the gateway says, as wx.cloud says it. */
const CODES: Record<string, { errCode: number; words: string }> = {
  function_unknown: { errCode: -501000, words: 'FunctionName parameter could not be found' },
  function_not_callable: { errCode: -501007, words: 'the function may not be called by a client' },
  function_failed: { errCode: -504002, words: 'functions execute fail' },
  function_timeout: { errCode: -504003, words: 'Invoking task timed out' },
  request_too_large: { errCode: -501006, words: 'request body exceeds the limit' },
}
/** What the SDK waits for a function by default, 60 s like any request of the platform. */
const TIMEOUT_MS = 60_000

/** `wx.cloud`: init and callFunction, over a local cloud's gateway (README › The gateway). */
export function cloudApis(run: AppRun): Record<string, unknown> {
  let isReady = false
  const gateway = new Gateway(run)
  const apis: Record<string, unknown> = {
    init: () => {
      isReady = true
    },
    callFunction: (options: Options) =>
      settle(run, 'cloud.callFunction', options, async () => {
        if (!isReady) throw new WxFailure("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -1 })
        await afterAccepts(run)
        return gateway.call(String(options.name), options.data ?? {})
      }),
  }
  const others = ['uploadFile', 'downloadFile', 'deleteFile', 'getTempFileURL', 'database', 'callContainer']
  for (const name of others) apis[name] = () => run.unsupported(`wx.cloud.${name}`)
  return apis
}

type Envelope = { requestId?: string; result?: unknown; code?: string; message?: string }

type Line = { token?: string; reportAs: string | null }

/** The session of this phone's openid with the local cloud. */
export class Gateway {
  private token: string | undefined

  constructor(private readonly run: AppRun) {}

  async call(name: string, data: unknown): Promise<unknown> {
    this.token ??= await this.openSession()
    const reply = await this.post(`/call/${name}`, data, { token: this.token, reportAs: name })
    if (reply.code === 'session_expired') {
      this.token = undefined
      return this.call(name, data)
    }
    if (reply.code !== undefined) throw this.refusal(reply)
    return { result: reply.result, requestID: reply.requestId }
  }

  /** The code that WeChat's phone button hands over. */
  async phoneCode(): Promise<string> {
    this.token ??= await this.openSession()
    const { code, message } = await this.post('/wx/phone-code', {}, { token: this.token, reportAs: null })
    if (code === undefined || message !== undefined) throw new WxFailure(message ?? 'no phone number')
    return code
  }

  /** The person accepted these templates in WeChat's dialog. */
  async subscribe(templateIds: readonly string[]): Promise<void> {
    this.token ??= await this.openSession()
    const reply = await this.post('/wx/subscriptions', { templateIds }, { token: this.token, reportAs: null })
    if (reply.code !== undefined) throw this.refusal(reply)
  }

  private async openSession(): Promise<string> {
    const { openid } = this.run.device
    if (!openid) throw new WxFailure('the host was given no openid (--openid)', { errCode: -1 })
    const reply = (await this.post('/sessions', { openid }, { reportAs: null })) as Envelope & { token?: string }
    if (!reply.token) throw this.refusal(reply)
    return reply.token
  }

  private async post(route: string, data: unknown, { token, reportAs }: Line): Promise<Envelope> {
    const { gateway } = this.run.device
    if (!gateway) throw new WxFailure('the host was given no gateway (--gateway)', { errCode: -1 })
    const url = gateway + route
    const body = JSON.stringify(data)
    // The platform's own line to the cloud is not under the rules for the mini-program's domains.
    const call = { api: 'cloud.callFunction', url, timeoutMs: TIMEOUT_MS, signal: new AbortController().signal, body }
    return exchange(this.run, { ...call, isPlatform: true, reportAs }, async (signal) => {
      const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
      const reply = await fetch(url, { method: 'POST', headers, body, signal })
      return JSON.parse(await reply.text()) as Envelope
    }).catch((error: WxFailure) => {
      throw new WxFailure(`Error: errCode: -1 | errMsg: request:fail ${error.message}`, { errCode: -1 })
    })
  }

  private refusal({ code = 'unknown', message, requestId }: Envelope): WxFailure {
    const { errCode, words } = CODES[code] ?? { errCode: -501001, words: 'resource system error' }
    const detail = `cloud function request id ${requestId ?? '-'}; ${code}: ${message ?? ''}`
    return new WxFailure(`Error: errCode: ${errCode} ${words} | errMsg: ${detail}`, { errCode })
  }
}
