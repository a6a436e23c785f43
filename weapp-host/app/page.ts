import { limits, utf8Bytes } from '../limits'
import type { PageView } from '../renderer/view'
import type { AppRun } from './app-run'
import { assign } from './data-path'

export type PageConfig = Record<string, unknown> & { data?: Record<string, unknown> }

/** One open page: the object that the mini-program calls `this`, and its view. */
export class Page {
  readonly object: Record<string, unknown>
  readonly view: PageView
  isUnloaded = false

  constructor(
    private readonly run: AppRun,
    readonly id: number,
    readonly path: string,
    readonly query: Record<string, string>,
    config: PageConfig,
  ) {
    const { realm } = run
    this.object = realm.own({}) as Record<string, unknown>
    for (const [name, value] of Object.entries(config)) {
      this.object[name] = typeof value === 'function' ? value : realm.clone(value)
    }
    this.object.data = realm.clone(config.data ?? {})
    const own: Record<string, unknown> = {
      route: path,
      __route__: path,
      is: path,
      options: query,
      setData: (patch: Record<string, unknown>, callback?: () => void) => this.setData(patch, callback),
      getPageId: () => String(id),
      createSelectorQuery: () => run.createSelectorQuery(this),
      selectComponent: (selector: string) => this.view.selectComponent(selector),
      selectAllComponents: (selector: string) => realm.own(this.view.selectAllComponents(selector)),
      getOpenerEventChannel: () => run.unsupported('Page.getOpenerEventChannel'),
    }
    for (const [name, value] of Object.entries(own)) this.object[name] = realm.own(value)
    // A copy of its own: what the page changes must not show before the view hears of it.
    const shown = realm.clone(this.object.data) as Record<string, unknown>
    this.view = run.renderer.createView(path, shown, this.object)
  }

  /** Calls a lifetime or a method of the page, when it has one. */
  call(name: string, ...args: unknown[]): unknown {
    const method = this.object[name]
    if (typeof method !== 'function') return undefined
    return this.run.guard(() =>
      method.apply(
        this.object,
        args.map((arg) => this.run.realm.own(arg)),
      ),
    )
  }

  setData(patch: Record<string, unknown>, callback?: () => void): void {
    const { run } = this
    const text = JSON.stringify(patch)
    if (text === undefined) throw run.realm.error('setData: the data is not an object')
    weigh(run, this, utf8Bytes(text))
    // What WeChat's bridge does: the view gets a copy made of JSON, so functions and undefined stay behind.
    const copy = () => run.realm.intrinsics.JSON.parse(text) as Record<string, unknown>
    const make = (kind: 'object' | 'array') => run.realm.own(kind === 'array' ? [] : {}) as object
    for (const [path, value] of Object.entries(copy())) assign(this.object.data as object as never, path, value, make)
    run.later('view', run.viewLagMs, () => {
      if (this.isUnloaded) return
      // Another copy than the page's data: with one for both, what the page sends next would show before its turn, and be lost in it.
      this.view.update(copy())
      if (typeof callback === 'function') run.guard(() => callback.call(this.object))
    })
  }
}

/** Counts a `setData` and refuses one that WeChat's bridge would not carry. */
export function weigh(run: AppRun, page: Page, bytes: number): void {
  run.report.setData(page, bytes)
  if (bytes > limits.setDataMaxBytes) {
    throw run.breach('setDataMaxBytes', `setData of ${bytes} bytes on ${page.path}: WeChat refuses more than 1,024 KB`)
  }
  if (bytes > limits.setDataWarnBytes) {
    run.warn(`setData of ${bytes} bytes on ${page.path}: more than 256 KB is slow`)
  }
}
