import type { Clock } from '../clock'
import type { FunctionHost } from '../functions/host'
import { APP_ID, type Invocations } from '../functions/invocations'
import type { Settings } from '../settings'
import type { MediaVerdict } from './media-checks'

/** WeChat tries a push three times, then gives it up. */
const ATTEMPTS_MAX = 3

/** The mini-program's own account, as pushes name it. */
const ACCOUNT = 'gh_000000000000'

const PREFIX = 'wx.push.'

/** One event on its way to one function. */
type Push = { id: number; functionName: string; event: object }
export type SubscriptionChange = { TemplateId: string; SubscribeStatusString: 'accept' | 'reject' }

/**
 * Message push: WeChat's events, as JSON, to every function with `"messagePush": true`. At least once: what was under way
 * when the cloud died is delivered again after the start, and a failure is tried twice more.
 */
export class Pushes {
  private lastId = 0
  private isStopped = false

  constructor(
    private readonly settings: Settings,
    private readonly functions: FunctionHost,
    private readonly invocations: Invocations,
    private readonly clock: Clock,
    private readonly report: (message: string) => void,
  ) {}

  start(): void {
    const left = this.settings.list<Push>(PREFIX)
    this.lastId = Math.max(0, ...left.map(({ id }) => id))
    for (const push of left) void this.deliver(push)
  }

  stop(): void {
    this.isStopped = true
  }

  /** A person switched templates on or off in WeChat's settings. Resolves once every function heard of it, or WeChat gave up. */
  async subscriptionChange(openid: string, changes: readonly SubscriptionChange[]): Promise<void> {
    // WeChat's own habit: one change is no list.
    await this.tell(openid, 'subscribe_msg_change_event', { List: changes.length === 1 ? changes[0] : changes })
  }

  /** What WeChat made of a picture it had been asked about. */
  async mediaChecked(openid: string, { traceId, ...verdict }: MediaVerdict & { traceId: string }): Promise<void> {
    await this.tell(openid, 'wxa_media_check', { appid: APP_ID, trace_id: traceId, version: 2, ...verdict })
  }

  private async tell(openid: string, name: string, more: object): Promise<void> {
    const event = {
      ToUserName: ACCOUNT,
      FromUserName: openid,
      CreateTime: Math.floor(this.clock.now() / 1000),
      MsgType: 'event',
      Event: name,
      ...more,
    }
    const listeners = this.functions.names().filter((name) => this.functions.manifest(name)?.isMessagePush)
    await Promise.all(listeners.map((functionName) => this.keep(functionName, event)))
  }

  private async keep(functionName: string, event: object): Promise<void> {
    this.lastId += 1
    const push: Push = { id: this.lastId, functionName, event }
    await this.settings.put(`${PREFIX}${push.id}`, push)
    await this.deliver(push)
  }

  private async deliver({ id, functionName, event }: Push): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
      try {
        await this.invocations.fromWeChat(functionName, event)
        break
      } catch (error) {
        // What a stopping cloud interrupts is not WeChat's giving up: it stays for the next start.
        if (this.isStopped) return
        this.report(`A message push to ${functionName} failed (attempt ${attempt}): ${(error as Error).message}`)
      }
    }
    await this.settings.remove(`${PREFIX}${id}`)
  }
}
