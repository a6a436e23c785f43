import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { FunctionFailure } from './failure'
import type { Manifest } from './manifest'

/** One invocation as an instance gets it. `event` is JSON text; `environment` joins `process.env` for its length. */
export type Job = {
  readonly requestId: string
  readonly event: string
  readonly context: Record<string, unknown>
  readonly environment: Record<string, string>
}

/** What a function prints, line by line, with whose it is. */
export type Output = (line: {
  functionName: string
  requestId: string
  stream: 'stdout' | 'stderr'
  text: string
}) => void

type Message =
  | { type: 'ready' }
  | { type: 'broken'; error: { message: string; stack: string } }
  | { type: 'result'; id: string; text: string }
  | { type: 'error'; id: string; error: { message: string; stack: string } }
  | { type: 'output'; stream: 'stdout' | 'stderr'; text: string }

/** How long a bundle may take to load before its first invocation. Not counted as the invocation's time. */
const LOAD_MS_MAX = 30_000

/** The platform's bound on what a function returns. */
const RESULT_BYTES_MAX = 6 * 1024 * 1024

/** One worker thread which runs one function, one invocation at a time. */
export class Instance {
  isDead = false
  private readonly worker: Worker
  private isReady = false
  private current: {
    job: Job
    resolve: (text: string) => void
    reject: (error: Error) => void
    timer: NodeJS.Timeout
  } | null = null

  constructor(
    readonly manifest: Manifest,
    env: Record<string, string>,
    clock: SharedArrayBuffer,
    private readonly output: Output,
  ) {
    this.worker = new Worker(join(__dirname, 'bootstrap.cjs'), {
      workerData: { file: manifest.file, clock },
      env,
      // This process may run under a TypeScript loader; a worker that loads it again would start slowly for nothing.
      execArgv: [],
    })
    this.worker.on('message', (message: Message) => this.onMessage(message))
    this.worker.on('error', (error) => this.die(`the instance crashed: ${error.message}`, error.stack))
    this.worker.on('exit', (code) => this.die(`the instance exited with code ${code} before it answered`))
  }

  /** Resolves with the result as JSON text. After a timeout or a crash the instance is dead and must be replaced. */
  run(job: Job): Promise<string> {
    return new Promise((resolve, reject) => {
      this.current = {
        job,
        resolve,
        reject,
        timer: setTimeout(() => this.die('the bundle took too long to load'), LOAD_MS_MAX),
      }
      if (this.isReady) this.dispatch()
    })
  }

  async stop(): Promise<void> {
    this.die('the local cloud is stopping')
    await this.worker.terminate()
  }

  private dispatch(): void {
    if (!this.current) return
    const { job, timer } = this.current
    clearTimeout(timer)
    this.current.timer = setTimeout(() => this.expire(), this.manifest.timeoutMs)
    this.worker.postMessage({ id: job.requestId, event: job.event, context: job.context, environment: job.environment })
  }

  private onMessage(message: Message): void {
    if (this.isDead) return
    if (message.type === 'ready') {
      this.isReady = true
      this.dispatch()
    } else if (message.type === 'broken') {
      this.die(`the function cannot be loaded: ${message.error.message}`, message.error.stack)
    } else if (message.type === 'output') {
      this.print(message.stream, message.text)
    } else if (message.id === this.current?.job.requestId) {
      if (message.type === 'result') this.succeed(message.text)
      else this.fail(message.error)
    }
  }

  private succeed(text: string): void {
    if (Buffer.byteLength(text) > RESULT_BYTES_MAX)
      return this.fail({ message: `the result is larger than ${RESULT_BYTES_MAX} bytes`, stack: '' })
    const current = this.take()
    current?.resolve(text)
  }

  private fail(error: { message: string; stack: string }): void {
    if (error.stack) this.print('stderr', error.stack)
    const current = this.take()
    current?.reject(new FunctionFailure('failed', error.message, current.job.requestId))
  }

  private expire(): void {
    this.isDead = true
    const current = this.take()
    void this.worker.terminate()
    current?.reject(
      new FunctionFailure(
        'timeout',
        `Invoking task timed out after ${this.manifest.timeoutMs / 1000} seconds`,
        current.job.requestId,
      ),
    )
  }

  private die(why: string, stack?: string): void {
    if (this.isDead) return
    if (stack) this.print('stderr', stack)
    this.isDead = true
    const current = this.take()
    void this.worker.terminate()
    current?.reject(new FunctionFailure('failed', why, current.job.requestId))
  }

  private take(): typeof this.current {
    const current = this.current
    if (current) clearTimeout(current.timer)
    this.current = null
    return current
  }

  private print(stream: 'stdout' | 'stderr', text: string): void {
    this.output({ functionName: this.manifest.name, requestId: this.current?.job.requestId ?? '-', stream, text })
  }
}
