import { FunctionFailure } from './failure'
import type { Instance, Job } from './instance'
import type { Manifest } from './manifest'

/** Our decision, near what a small real environment grants: so many at once, the rest first come, first served. */
export const INSTANCES_MAX = 8

/** The platform lets idle instances go; each holds tens of megabytes. One is kept, so that the next call is warm. */
export const IDLE_MS_MAX = 60_000

type Waiting = { manifest: Manifest; job: Job; resolve: (text: string) => void; reject: (error: Error) => void }

/** The instances of one function, and those who wait for one. */
export class Pool {
  /** The one used last is at the end, and is used next. */
  private readonly idle: { instance: Instance; sinceMs: number }[] = []
  private readonly busy = new Set<Instance>()
  private readonly queue: Waiting[] = []
  private isStopped = false
  private sweeper: NodeJS.Timeout | undefined

  constructor(private readonly start: (manifest: Manifest) => Instance) {}

  run(manifest: Manifest, job: Job): Promise<string> {
    return new Promise((resolve, reject) => {
      this.queue.push({ manifest, job, resolve, reject })
      this.next()
    })
  }

  async stop(): Promise<void> {
    this.isStopped = true
    clearTimeout(this.sweeper)
    for (const { job, reject } of this.queue.splice(0))
      reject(new FunctionFailure('failed', 'the local cloud is stopping', job.requestId))
    await Promise.all([...this.idle.map(({ instance }) => instance), ...this.busy].map((instance) => instance.stop()))
  }

  private next(): void {
    const [waiting] = this.queue
    if (!waiting || this.isStopped) return
    const instance = this.take(waiting.manifest)
    if (!instance) return
    this.queue.shift()
    this.busy.add(instance)
    // Free again before the caller hears of it, so that its next call finds this instance.
    const release = () => {
      this.busy.delete(instance)
      if (!instance.isDead) this.idle.push({ instance, sinceMs: performance.now() })
      this.sweepLater()
      this.next()
    }
    instance.run(waiting.job).then(
      (text) => {
        release()
        waiting.resolve(text)
      },
      (error) => {
        release()
        waiting.reject(error)
      },
    )
    this.next()
  }

  /** An idle instance of this very bundle, else a new one, else none. Instances of a replaced bundle are let go. */
  private take(manifest: Manifest): Instance | null {
    for (let last = this.idle.pop(); last; last = this.idle.pop()) {
      const { instance } = last
      if (instance.isDead) continue
      if (instance.manifest.stamp === manifest.stamp) return instance
      void instance.stop()
    }
    return this.busy.size < INSTANCES_MAX ? this.start(manifest) : null
  }

  private sweepLater(): void {
    if (this.idle.length <= 1 || this.isStopped) return
    this.sweeper ??= setTimeout(() => {
      this.sweeper = undefined
      const oldMs = performance.now() - IDLE_MS_MAX
      while (this.idle.length > 1 && (this.idle[0]?.sinceMs ?? 0) <= oldMs) void this.idle.shift()?.instance.stop()
      this.sweepLater()
    }, IDLE_MS_MAX / 2).unref()
  }
}
