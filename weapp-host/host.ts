import { AppRun } from './app/app-run'
import type { Exception } from './app/exception'
import { type LaunchOptions, launchOptions } from './app/launch'
import { type Bundle, openBundle } from './bundle/bundle'
import { refuseSizes } from './bundle/sizes'
import { Device, type DeviceOptions } from './device/device'
import { ElementHandles } from './protocol/element-handle'
import { ProtocolServer } from './protocol/server'
import { SETTLE_CAP_MS } from './protocol/wire'
import { compileTemplates, type Templates } from './renderer/templates'
import { Report } from './report/report'

export type HostOptions = DeviceOptions & {
  /** The folder of the built mini-program. */
  dist: string
  /** Its sources, to refuse a build that is older. */
  sources?: string[]
  /** 0, the default: a free one. */
  port?: number
  viewLagMs?: number
  launch?: Partial<LaunchOptions>
  onException?: (exception: Exception) => void
  onConsole?: (type: string, args: unknown[]) => void
}

/** Opens a built mini-program and serves it to miniprogram-automator. */
export async function startHost(options: HostOptions): Promise<Host> {
  const host = new Host(options)
  await host.start()
  return host
}

/** A phone with one mini-program on it, and the line on which tests drive it. */
export class Host {
  readonly bundle: Bundle
  readonly device: Device
  readonly report = new Report()
  readonly handles = new ElementHandles()
  isLogging = false
  private readonly templates: Templates
  private server: ProtocolServer | undefined
  private current: AppRun | undefined
  private lastPageId = 0
  private readonly closed: Promise<void>
  private tellClosed: () => void = () => undefined

  constructor(private readonly options: HostOptions) {
    this.bundle = openBundle(options.dist, options.sources)
    this.templates = compileTemplates(this.bundle)
    this.device = new Device(options)
    this.device.on('network', (status) => this.current?.events.emit('onNetworkStatusChange', status))
    this.device.on('theme', (status) => {
      if (this.bundle.app.darkmode) this.current?.events.emit('onThemeChange', status)
    })
    this.closed = new Promise((resolve) => {
      this.tellClosed = resolve
    })
  }

  get url(): string {
    return this.server?.url ?? ''
  }

  /** The running app; a method that needs one fails by name while it is killed. */
  get run(): AppRun {
    if (!this.current) throw new Error('The app is not running: Host.relaunch starts it')
    return this.current
  }

  async start(): Promise<void> {
    process.on('unhandledRejection', this.onUnhandledRejection)
    try {
      for (const { limit, message } of refuseSizes(this.bundle)) {
        this.report.breaches.push({ limit, message })
        this.raise({ name: 'PlatformLimit', message })
      }
      await this.relaunch(launchOptions(this.bundle.entryPage, this.options.launch))
      this.server = await ProtocolServer.start(this, this.options.port ?? 0)
    } catch (error) {
      process.off('unhandledRejection', this.onUnhandledRejection)
      this.current?.kill()
      throw error
    }
  }

  async relaunch(launch: LaunchOptions): Promise<void> {
    this.killApp()
    const { bundle, device, report, templates, options } = this
    this.current = new AppRun({
      bundle,
      device,
      report,
      templates,
      viewLagMs: options.viewLagMs ?? 0,
      nextPageId: () => ++this.lastPageId,
      onException: (exception) => this.raise(exception),
      onConsole: (type, args) => {
        if (this.isLogging) this.emit('App.logAdded', { type, args })
        options.onConsole?.(type, args)
      },
      onRestart: (path) => this.restartSoon(path),
    })
    await this.current.launch(launch)
  }

  /** Once the call that asked for it is answered: the app must not die under its own feet. */
  private restartSoon(path: string): void {
    setImmediate(() => {
      this.relaunch(launchOptions(this.bundle.entryPage, { path })).catch((error: Error) =>
        this.raise({ name: error.name, message: error.message }),
      )
    })
  }

  killApp(): void {
    this.current?.kill()
    this.current = undefined
  }

  hideApp(): void {
    const { run } = this
    run.router.hide(run.router.current)
    run.callApp('onHide', {})
    run.events.emit('onAppHide', {})
  }

  showApp(launch: LaunchOptions): void {
    const { run } = this
    run.callApp('onShow', launch)
    run.events.emit('onAppShow', launch)
    if (run.router.current) run.router.show(run.router.current)
  }

  raise(exception: Exception): void {
    this.report.exceptions.push(exception)
    this.emit('App.exceptionThrown', exception)
    this.options.onException?.(exception)
  }

  emit(method: string, params: unknown): void {
    this.server?.emit(method, params)
  }

  settle(): Promise<void> {
    return this.run.activity.settle(SETTLE_CAP_MS)
  }

  /** Waits for a promise of the mini-program; killing the app ends the wait. */
  waitFor(value: unknown): Promise<unknown> {
    const { run } = this
    return new Promise((resolve, reject) => {
      const killed = () => reject(new Error('The app was killed'))
      run.onKill.push(killed)
      Promise.resolve(value)
        .then(resolve, reject)
        .finally(() => run.onKill.splice(run.onKill.indexOf(killed), 1))
    })
  }

  /** A measure of something that is not laid out: 0 in the answer would look like the truth. */
  unmeasured(what: string): never {
    throw new Error(`${what} is not supported by the headless host: nothing is laid out`)
  }

  /** Runs something whose error the client swallows, and raises that error as an exception too. */
  raising<T>(act: () => T): T {
    try {
      return act()
    } catch (error) {
      this.raise({ name: (error as Error).name, message: (error as Error).message })
      throw error
    }
  }

  closeSoon(): void {
    setTimeout(() => void this.close(), 0)
  }

  async close(): Promise<void> {
    process.off('unhandledRejection', this.onUnhandledRejection)
    this.killApp()
    await this.server?.close()
    this.tellClosed()
  }

  untilClosed(): Promise<void> {
    return this.closed
  }

  private readonly onUnhandledRejection = (reason: unknown, promise: unknown): void => {
    const run = this.current
    if (run?.realm.isOwn(promise)) {
      run.events.emit('onUnhandledRejection', { reason })
      run.fail(reason)
      return
    }
    // Not ours: as Node would have it without this listener.
    if (process.listenerCount('unhandledRejection') === 1) throw reason
  }
}
