import type { Bundle } from '../bundle/bundle'
import type { Device } from '../device/device'
import type { LimitName } from '../limits'
import { Realm } from '../realm/realm'
import { Timers } from '../realm/timers'
import { queryOf } from '../renderer/layout-query'
import { Renderer } from '../renderer/renderer'
import type { Templates } from '../renderer/templates'
import type { Report } from '../report/report'
import { EventHub } from '../wx/events'
import { createWx, type Wx } from '../wx/wx'
import { Activity } from './activity'
import { Code } from './code'
import { describeConsole } from './console'
import { Dialogs } from './dialogs'
import { describeError, type Exception } from './exception'
import type { LaunchOptions } from './launch'
import { Page, weigh } from './page'
import { Router } from './router'
import { Update } from './update'

/** How long an app may take to open another page for one that is not there; WeChat has no such bound. */
const PAGE_NOT_FOUND_MS = 2_000

/** What outlives a run of the app, or is told of what happens in it. */
export type Surroundings = {
  bundle: Bundle
  templates: Templates
  device: Device
  report: Report
  viewLagMs: number
  nextPageId: () => number
  onException: (exception: Exception) => void
  onConsole: (type: string, args: unknown[]) => void
  /** The app asked to be started anew: this run ends. */
  onRestart: (path: string) => void
}

/** One life of the mini-program, from launch until it is killed: its realm, its pages, its `wx`. */
export class AppRun {
  readonly realm: Realm
  readonly activity = new Activity()
  readonly renderer: Renderer
  readonly router: Router
  readonly dialogs = new Dialogs()
  readonly events = new EventHub(this)
  readonly update = new Update(this)
  readonly wx: Wx
  /** What the mini-program asked the phone to do or show, oldest first. */
  readonly calls: { api: string; options: unknown }[] = []
  readonly bundle: Bundle
  readonly device: Device
  readonly report: Report
  readonly viewLagMs: number
  /** What `getApp()` answers. */
  app: Record<string, unknown> | undefined
  isAlive = true
  /** Whether a person's tap is being handled: some APIs may be called in no other moment. */
  isInTap = false
  launchedWith: LaunchOptions | undefined
  /** Called when the app dies: stops what it waits for. */
  readonly onKill: (() => void)[] = []
  private readonly timers: Timers
  private readonly code: Code

  constructor(private readonly around: Surroundings) {
    this.bundle = around.bundle
    this.device = around.device
    this.report = around.report
    this.viewLagMs = around.viewLagMs
    this.report.watch(this.activity)
    this.realm = new Realm('mini-program', this.device.clockAheadMs)
    this.realm.define('console', describeConsole(this.realm, around.onConsole))
    this.timers = new Timers(this.realm, this.activity, (run) => this.guard(run))
    this.renderer = new Renderer(this.realm, this.bundle, around.templates, {
      guard: (run) => this.guard(run),
      warn: (message) => this.warn(message),
      fail: (error) => this.fail(error),
      componentSetData: (root, bytes) => this.weighComponent(root, bytes),
    })
    this.router = new Router(this, this.bundle)
    this.code = new Code(this, this.bundle)
    this.wx = createWx(this)
    this.realm.define('wx', this.wx.object)
  }

  /** Loads the scripts, launches the app and opens its first page; a fault of the scripts is thrown. */
  async launch(options: LaunchOptions): Promise<void> {
    this.launchedWith = options
    this.report.begin(options.path)
    const { realm } = this
    this.code.start()
    this.app = realm.own({ ...this.code.appConfig }) as Record<string, unknown>
    this.callApp('onLaunch', options)
    this.callApp('onShow', options)
    if (!this.router.hasPage(options.path)) {
      this.callApp('onPageNotFound', { ...options, isEntryPage: true })
      // The app may send the person elsewhere, which takes a moment.
      await this.activity.settle(PAGE_NOT_FOUND_MS)
      if (!this.router.current) throw new Error(`There is no page "${options.path}" to open.`)
      return
    }
    await this.router.launch(options.path, options.query)
  }

  kill(): void {
    if (!this.isAlive) return
    this.isAlive = false
    for (const stop of [...this.onKill]) stop()
    this.timers.dispose()
    for (const page of this.router.stack) this.report.leave(page)
  }

  callApp(name: string, ...args: unknown[]): unknown {
    const method = this.app?.[name]
    if (typeof method !== 'function') return undefined
    return this.guard(() =>
      method.apply(
        this.app,
        args.map((arg) => this.realm.own(arg)),
      ),
    )
  }

  restart(path: string): void {
    this.around.onRestart(path)
  }

  createPage(path: string, query: Record<string, string>): Page {
    return new Page(this, this.around.nextPageId(), path, this.realm.own({ ...query }) as never, this.code.page(path))
  }

  createSelectorQuery(page?: Page): unknown {
    return queryOf(this, page)
  }

  /** Calls code of the mini-program; an error of it is reported, not thrown. */
  guard<T>(run: () => T): T | undefined {
    if (!this.isAlive) return undefined
    try {
      return run()
    } catch (error) {
      this.fail(error)
      return undefined
    }
  }

  /** An error that the mini-program did not catch. */
  fail(error: unknown): void {
    if (!this.isAlive) return
    const exception = describeError(error)
    this.around.onException(exception)
    const onError = this.app?.onError
    try {
      if (typeof onError === 'function') onError.call(this.app, exception.stack ?? exception.message)
      this.events.emit('onError', exception.stack ?? exception.message)
    } catch (second) {
      this.around.onException(describeError(second))
    }
  }

  warn(message: string): void {
    this.report.warnings.push(message)
    this.around.onConsole('warn', [message])
  }

  /** Records that a limit of WeChat was broken, and gives the error to throw where WeChat throws. */
  breach(limit: LimitName | 'domain' | 'privacy' | 'tap', message: string): Error {
    this.report.breaches.push({ limit, message })
    this.around.onException({ name: 'PlatformLimit', message })
    return this.realm.error(message)
  }

  /** Something that is wrong with the test rather than with the mini-program, which does not hear of it. */
  complain(message: string): void {
    this.around.onException({ name: 'HostComplaint', message })
  }

  /** Fails by name what this host cannot do. */
  unsupported(what: string): never {
    const message = `${what} is not supported by the headless host`
    this.around.onException({ name: 'Unsupported', message })
    throw this.realm.error(message)
  }

  /** Runs something after a while as part of what is going on, unless the app is killed before. */
  later(kind: 'view' | 'timer', ms: number, run: () => void): void {
    this.activity.begin(kind)
    const finish = () => {
      if (this.isAlive) this.guard(run)
      this.activity.end(kind)
    }
    if (ms > 0) setTimeout(finish, ms)
    else setImmediate(finish)
  }

  /** Runs a person's tap: its handlers and the promise chains they start count as inside it. */
  inTap(run: () => void): void {
    this.isInTap = true
    setImmediate(() => {
      this.isInTap = false
    })
    this.guard(run)
  }

  note(api: string, options: unknown): void {
    this.calls.push({ api, options: JSON.parse(JSON.stringify(options) ?? 'null') })
  }

  private weighComponent(root: object, bytes: number): void {
    const page = this.router.stack.find(({ view }) => view.root === root)
    if (page) weigh(this, page, bytes)
  }
}
