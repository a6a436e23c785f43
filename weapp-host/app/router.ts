import type { Bundle } from '../bundle/bundle'
import { relativeTo } from '../bundle/relative'
import { limits } from '../limits'
import type { AppRun } from './app-run'
import { parsePageUrl } from './launch'
import type { Page } from './page'

/** A navigation that WeChat refuses; the words follow `navigateTo:fail `. */
export class RouteRefused extends Error {}

/** The page stack and the rules of wx.navigateTo and its kin. One navigation at a time, each asynchronous. */
export class Router {
  stack: Page[] = []
  /** Tab pages stay alive while another tab is shown. */
  private readonly tabs = new Map<string, Page>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly run: AppRun,
    private readonly bundle: Bundle,
  ) {}

  get current(): Page | undefined {
    return this.stack.at(-1)
  }

  navigateTo(url: string): Promise<void> {
    return this.inTurn(() => {
      const { path, query } = this.resolve(url)
      if (this.isTab(path)) throw new RouteRefused('can not navigateTo a tabbar page')
      if (this.stack.length >= limits.pageStack) {
        this.run.breach('pageStack', `navigateTo ${path}: ${limits.pageStack} pages are open already`)
        throw new RouteRefused('webview count limit exceed')
      }
      this.hide(this.current)
      this.open(path, query, (page) => this.stack.push(page))
    })
  }

  redirectTo(url: string): Promise<void> {
    return this.inTurn(() => {
      const { path, query } = this.resolve(url)
      if (this.isTab(path)) throw new RouteRefused('can not redirectTo a tabbar page')
      this.unload(this.stack.pop())
      this.open(path, query, (page) => this.stack.push(page))
    })
  }

  reLaunch(url: string): Promise<void> {
    return this.inTurn(() => {
      const { path, query } = this.resolve(url)
      this.clear()
      this.open(path, query, (page) => this.stack.push(page))
    })
  }

  switchTab(url: string): Promise<void> {
    return this.inTurn(() => {
      const { path } = this.resolve(url)
      if (!this.isTab(path)) throw new RouteRefused('can not switch to no-tabBar page')
      if (this.current?.path === path) return
      const [first] = this.stack
      for (const page of this.stack.splice(0).reverse()) {
        if (page !== first || !this.isTab(page.path)) this.unload(page)
        else this.hide(page)
      }
      const kept = this.tabs.get(path)
      if (!kept) return this.open(path, {}, (page) => this.stack.push(page))
      this.stack.push(kept)
      this.show(kept)
    })
  }

  navigateBack(delta = 1): Promise<void> {
    return this.inTurn(() => {
      if (this.stack.length <= 1) throw new RouteRefused('cannot navigate back at first page.')
      const count = Math.min(Math.max(1, delta), this.stack.length - 1)
      for (let step = 0; step < count; step += 1) this.unload(this.stack.pop())
      this.show(this.current as Page)
    })
  }

  /** The first page of a launch. */
  launch(path: string, query: Record<string, string>): Promise<void> {
    return this.inTurn(() => this.open(path, query, (page) => this.stack.push(page)))
  }

  hasPage(path: string): boolean {
    return this.bundle.pages.includes(path)
  }

  isTab(path: string): boolean {
    return this.bundle.tabPages.includes(path)
  }

  show(page: Page): void {
    page.call('onShow')
    page.view.triggerPageLifetime('show')
  }

  hide(page: Page | undefined): void {
    page?.call('onHide')
    page?.view.triggerPageLifetime('hide')
  }

  clear(): void {
    for (const page of [...new Set([...this.stack.reverse(), ...this.tabs.values()])]) this.unload(page)
    this.stack = []
    this.tabs.clear()
  }

  private open(path: string, query: Record<string, string>, place: (page: Page) => void): void {
    const page = this.run.createPage(path, query)
    if (this.isTab(path)) this.tabs.set(path, page)
    place(page)
    this.run.report.visit(page)
    page.call('onLoad', query)
    this.show(page)
    this.run.later('view', this.run.viewLagMs, () => {
      if (page.isUnloaded) return
      page.call('onReady')
      this.run.report.ready(page)
    })
  }

  private unload(page: Page | undefined): void {
    if (!page || page.isUnloaded) return
    page.call('onUnload')
    page.isUnloaded = true
    page.view.release()
    this.tabs.delete(page.path)
    this.run.report.leave(page)
  }

  private resolve(url: unknown): { path: string; query: Record<string, string> } {
    if (typeof url !== 'string' || url === '') throw new RouteRefused('parameter error: parameter.url should be String')
    const { path, query } = parsePageUrl(url)
    const full = url.startsWith('/') ? path : relativeTo(this.current?.path ?? '', path)
    // Relative is the documented reading; a path from the root without its slash works in WeChat too.
    const found = [full, path].find((candidate) => this.hasPage(candidate))
    if (found === undefined) throw new RouteRefused(`page "${full}" is not found`)
    return { path: found, query }
  }

  private inTurn(navigate: () => void): Promise<void> {
    this.run.activity.begin('route')
    const turn = this.last.then(() => this.run.isAlive && navigate())
    this.last = turn.catch(() => undefined).then(() => this.run.activity.end('route'))
    return turn.then(() => undefined)
  }
}
