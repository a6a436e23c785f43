import type { Bundle } from '../bundle/bundle'
import { Modules } from '../realm/modules'
import type { AppRun } from './app-run'
import type { PageConfig } from './page'

type Definition = Record<string, unknown>

/** Loads the mini-program's scripts in WeChat's order and catches what they register. */
export class Code {
  appConfig: Definition | undefined
  private readonly modules: Modules
  private readonly pages = new Map<string, PageConfig>()
  private readonly components = new Set<string>()
  private readonly packages = new Set<string | undefined>()
  /** The page or component (without ending) whose script is running. */
  private current = 'app'

  constructor(
    private readonly run: AppRun,
    private readonly bundle: Bundle,
  ) {
    const { realm } = run
    this.modules = new Modules(realm, bundle, (bytes) => run.report.script(bytes))
    const globals: Record<string, unknown> = {
      App: (config: Definition) => {
        this.appConfig = config
      },
      Page: (config: PageConfig) => {
        this.pages.set(this.current, config)
      },
      Component: (definition?: Definition) => this.registerComponent(definition),
      Behavior: (definition?: Definition) =>
        run.renderer.componentEnv(this.current, ({ Behavior }) =>
          definition ? Behavior(definition as never) : Behavior(),
        ),
      getApp: () => run.app,
      getCurrentPages: () => realm.own(run.router.stack.map(({ object }) => object)),
      requirePlugin: (name: string) => run.unsupported(`requirePlugin("${name}")`),
    }
    for (const [name, value] of Object.entries(globals)) realm.define(name, realm.own(value))
  }

  /** app.js, and without `lazyCodeLoading` every page of the main package. */
  start(): void {
    this.modules.load('app.js')
    if (this.bundle.app.lazyCodeLoading !== 'requiredComponents') this.enterPackage(undefined)
  }

  /** What `Page()` was given for this path; its scripts are loaded on the first visit. */
  page(path: string): PageConfig {
    if (this.bundle.app.lazyCodeLoading !== 'requiredComponents') this.enterPackage(this.bundle.packageOf(path))
    if (!this.pages.has(path)) this.loadPage(path)
    const config = this.pages.get(path)
    if (!config) throw this.run.realm.error(`Page is not registered: ${path}.js did not call Page()`)
    return config
  }

  private enterPackage(root: string | undefined): void {
    if (this.packages.has(root)) return
    this.packages.add(root)
    for (const path of this.bundle.pages) {
      if (this.bundle.packageOf(path) === root && !this.pages.has(path)) this.loadPage(path)
    }
  }

  private loadPage(path: string): void {
    this.loadComponentsOf(path)
    this.runAs(path)
  }

  private loadComponentsOf(path: string): void {
    for (const target of Object.values(this.run.renderer.componentsOf(path))) {
      const component = target.slice(1)
      if (target.includes('://')) this.run.unsupported(`the plugin component ${target}`)
      if (this.components.has(component)) continue
      this.components.add(component)
      this.loadComponentsOf(component)
      this.runAs(component)
    }
  }

  private runAs(path: string): void {
    const before = this.current
    this.current = path
    try {
      this.modules.load(`${path}.js`)
    } finally {
      this.current = before
    }
  }

  private registerComponent(definition?: Definition): unknown {
    if (this.bundle.pages.includes(this.current)) return this.run.unsupported('a page made with Component()')
    return this.run.renderer.componentEnv(this.current, ({ Component }) =>
      definition ? Component(definition as never) : Component(),
    )
  }
}
