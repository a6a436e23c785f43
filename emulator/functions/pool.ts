import { FunctionFailure } from './failure'
import type { Instance, Job } from './instance'
import type { Manifest } from './manifest'

/** Our decision, near what a small real environment grants: so many at once, the rest first come, first served. */
export const INSTANCES_MAX = 8

type Waiting = { manifest: Manifest; job: Job; resolve: (text: string) => void; reject: (error: Error) => void }

/** The instances of one function, and those who wait for one. */
export class Pool {
  private readonly idle: Instance[] = []
  private readonly busy = new Set<Instance>()
  private readonly queue: Waiting[] = []
  private isStopped = false

  constructor(private readonly start: (manifest: Manifest) => Instance) {}

  run(manifest: Manifest, job: Job): Promise<string> {
    return new Promise((resolve, reject) => {
      this.queue.push({ manifest, job, resolve, reject })
      this.next()
    })
  }

  async stop(): Promise<void> {
    this.isStopped = true
    for (const { job, reject } of this.queue.splice(0))
      reject(new FunctionFailure('failed', 'the local cloud is stopping', job.requestId))
    await Promise.all([...this.idle, ...this.busy].map((instance) => instance.stop()))
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
      if (!instance.isDead) this.idle.push(instance)
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
    for (let instance = this.idle.pop(); instance; instance = this.idle.pop()) {
      if (instance.isDead) continue
      if (instance.manifest.stamp === manifest.stamp) return instance
      void instance.stop()
    }
    return this.busy.size < INSTANCES_MAX ? this.start(manifest) : null
  }
}
