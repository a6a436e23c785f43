import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { FunctionFailure } from './failure'
import type { FunctionHost } from './host'

/** An outcome: the function's result as JSON text. */
export type Outcome = { readonly requestId: string; readonly text: string }

/** Who may call WeChat's open API, and from which function: known by the token which came with the invocation. `over`: when that has ended. */
export type TokenHolder = {
  readonly functionName: string
  readonly openid: string | null
  readonly over: Promise<void>
}

/** The mini-program this cloud plays. */
export const APP_ID = 'wx0000000000000000'

/** Invokes functions in the four ways the platform does, each with its own context. */
export class Invocations {
  private readonly tokens = new Map<string, TokenHolder>()

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: Clock,
    private readonly env: string,
  ) {}

  /** From the mini-program: the person is in the context, and WeChat adds `event.userInfo` whatever the client wrote there. */
  fromClient(name: string, event: object, openid: string): Promise<Outcome> {
    return this.run(name, { ...event, userInfo: { appId: APP_ID, openId: openid } }, openid, (token) => ({
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
      WX_OPENID: openid,
      WX_APPID: APP_ID,
      WX_API_TOKEN: token,
      TCB_ENV: this.env,
      TCB_SOURCE: 'wx_client',
    }))
  }

  /** From another function through the SDK: nobody is in the context. */
  fromFunction(name: string, event: object): Promise<Outcome> {
    return this.run(name, event, null, null)
  }

  /** From a timer: nobody is in the context, but WeChat's open API may be called. */
  fromTimer(name: string, triggerName: string): Promise<Outcome> {
    const event = {
      Type: 'Timer',
      TriggerName: triggerName,
      Time: new Date(this.clock.now()).toISOString(),
      Message: '',
    }
    return this.run(name, event, null, (token) => ({
      WX_CONTEXT_KEYS: 'WX_TRIGGER_API_TOKEN_V0',
      WX_TRIGGER_API_TOKEN_V0: token,
      TRIGGER_SRC: 'timer',
      TCB_ENV: this.env,
      TCB_SOURCE: 'wx_timer',
    }))
  }

  /** By message push: nobody is in the context (the event names the person), but WeChat's open API may be called. */
  fromWeChat(name: string, event: object): Promise<Outcome> {
    return this.run(name, event, null, (token) => ({
      WX_CONTEXT_KEYS: 'WX_APPID,WX_API_TOKEN',
      WX_APPID: APP_ID,
      WX_API_TOKEN: token,
      TCB_ENV: this.env,
      TCB_SOURCE: 'wx_unknown',
    }))
  }

  /** Whose invocation this open-API token belongs to; undefined once that is over. */
  holder(token: unknown): TokenHolder | undefined {
    return typeof token === 'string' ? this.tokens.get(token) : undefined
  }

  private async run(
    name: string,
    event: object,
    openid: string | null,
    grant: ((token: string) => Record<string, string>) | null,
  ): Promise<Outcome> {
    const requestId = randomUUID()
    const manifest = this.host.manifest(name)
    if (!manifest) throw new FunctionFailure('unknown', `There is no function named ${name}`, requestId)
    const token = randomBytes(24).toString('base64url')
    const environment = grant ? grant(token) : { TCB_ENV: this.env, TCB_SOURCE: 'scf' }
    let end = (): void => {}
    const over = new Promise<void>((resolve) => {
      end = resolve
    })
    if (grant) this.tokens.set(token, { functionName: name, openid, over })
    const context = {
      request_id: requestId,
      function_name: name,
      function_version: '$LATEST',
      namespace: this.env,
      memory_limit_in_mb: manifest.memoryMb,
      time_limit_in_ms: manifest.timeoutMs,
      environment: JSON.stringify(environment),
    }
    try {
      const text = await this.host.run(name, { requestId, event: JSON.stringify(event), context, environment })
      return { requestId, text }
    } finally {
      this.tokens.delete(token)
      end()
    }
  }
}
