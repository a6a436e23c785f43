import type { Clock } from '../clock'
import { FunctionFailure } from './failure'
import { Instance, type Job, type Output } from './instance'
import { listFunctions, type Manifest, readManifest } from './manifest'
import { Pool } from './pool'

/** Hosts the deployed functions of one folder. */
export class FunctionHost {
  private readonly pools = new Map<string, Pool>()

  constructor(
    private readonly functionsDir: string | undefined,
    private readonly env: Record<string, string>,
    private readonly clock: Clock,
    private readonly output: Output,
  ) {}

  /** Reads the function's folder anew, so that a rebuilt bundle or a changed config.json counts at once. */
  manifest(name: string): Manifest | null {
    return this.functionsDir === undefined ? null : readManifest(this.functionsDir, name)
  }

  names(): string[] {
    return this.functionsDir === undefined ? [] : listFunctions(this.functionsDir)
  }

  /** Resolves with the result as JSON text, or rejects with a `FunctionFailure`. */
  run(name: string, job: Job): Promise<string> {
    const manifest = this.manifest(name)
    if (!manifest)
      return Promise.reject(new FunctionFailure('unknown', `There is no function named ${name}`, job.requestId))
    let pool = this.pools.get(name)
    if (!pool) {
      pool = new Pool((current) => new Instance(current, this.env, this.clock.shared, this.output))
      this.pools.set(name, pool)
    }
    return pool.run(manifest, job)
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()))
  }
}
