import { Cron } from 'croner'
import type { Clock } from '../clock'
import type { FunctionHost } from './host'
import type { Invocations } from './invocations'

/** The platform's timers run by Beijing time and are retried twice. */
const ZONE = 'Asia/Shanghai'
const RETRIES_MAX = 2

/** Looks again at least this often, since bundles and their triggers may change under a running cloud. */
const LOOK_MS_MAX = 1000

/** Fires the timers of all functions by this cloud's time. A jump over many due moments fires each timer once. */
export class Timers {
  private readonly dueAtMs = new Map<string, number>()
  private handle: NodeJS.Timeout | undefined
  private isStopped = false

  constructor(
    private readonly host: FunctionHost,
    private readonly invocations: Invocations,
    private readonly clock: Clock,
    private readonly report: (message: string) => void,
  ) {}

  start(): void {
    this.look()
    this.clock.onMove(() => this.look())
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.handle)
  }

  private look(): void {
    if (this.isStopped) return
    clearTimeout(this.handle)
    const nowMs = this.clock.now()
    let waitMs = LOOK_MS_MAX
    for (const { functionName, triggerName, cron } of this.triggers()) {
      const key = `${functionName} ${triggerName} ${cron}`
      const dueAtMs = this.dueAtMs.get(key)
      if (dueAtMs !== undefined && dueAtMs <= nowMs) void this.fire(functionName, triggerName)
      // Reckoned anew at each look, so that a clock set back leaves no timer waiting for the old future.
      const next = this.nextAfter(key, cron, nowMs)
      this.dueAtMs.set(key, next)
      waitMs = Math.min(waitMs, Math.max(next - nowMs, 1))
    }
    this.handle = setTimeout(() => this.look(), waitMs)
  }

  private triggers(): { functionName: string; triggerName: string; cron: string }[] {
    return this.host.names().flatMap((functionName) =>
      (this.host.manifest(functionName)?.triggers ?? []).map(({ name, config }) => ({
        functionName,
        triggerName: name,
        cron: config,
      })),
    )
  }

  /** Infinity for a timer that will not fire again, and for one that cannot be read. */
  private nextAfter(key: string, cron: string, nowMs: number): number {
    try {
      const next = new Cron(cron, { timezone: ZONE, mode: '7-part', paused: true }).nextRun(new Date(nowMs))
      return next?.getTime() ?? Number.POSITIVE_INFINITY
    } catch (error) {
      if (!this.dueAtMs.has(key)) this.report(`The timer ${key} cannot be read: ${(error as Error).message}`)
      return Number.POSITIVE_INFINITY
    }
  }

  private async fire(functionName: string, triggerName: string): Promise<void> {
    for (let attempt = 0; attempt <= RETRIES_MAX && !this.isStopped; attempt += 1) {
      try {
        await this.invocations.fromTimer(functionName, triggerName)
        return
      } catch (error) {
        this.report(
          `The timer ${triggerName} of ${functionName} failed (attempt ${attempt + 1}): ${(error as Error).message}`,
        )
      }
    }
  }
}
