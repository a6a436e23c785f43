import type { Bundle } from '../bundle/bundle'
import { relativeTo } from '../bundle/relative'
import { utf8Bytes } from '../limits'
import type { Realm } from '../realm/realm'
import { toWxEvent } from './event'
import { type GeComponent, type GeTemplate, type GlassEasel, loadGlassEasel } from './glass-easel'
import type { Templates } from './templates'
import { PageView } from './view'

type Hooks = {
  guard: (run: () => unknown) => unknown
  warn: (message: string) => void
  fail: (error: unknown) => void
  /** A custom component's `setData`; `root` is the page's root component. */
  componentSetData: (root: object, bytes: number) => void
}
type ComponentEnv = Parameters<Parameters<CodeSpace['componentEnv']>[1]>[0]
type CodeSpace = import('glass-easel-miniprogram-adapter').CodeSpace

/** One run's view layer: the compiled templates, the registered components, and a view for each open page. */
export class Renderer {
  readonly ge: GlassEasel
  private readonly space: CodeSpace
  private readonly definedPages = new Set<string>()
  private readonly backend: InstanceType<GlassEasel['EmptyBackendContext']>
  /** The page whose view is being made: glass-easel asks for both while it creates the component. */
  private making: { caller: object; data: Record<string, unknown> } | undefined

  constructor(
    realm: Realm,
    private readonly bundle: Bundle,
    templates: Templates,
    private readonly hooks: Hooks,
  ) {
    const { ge, adapter } = loadGlassEasel(realm)
    this.ge = ge
    this.space = new adapter.MiniProgramEnv().createCodeSpace('', true)
    this.backend = new ge.EmptyBackendContext()
    ge.addGlobalErrorListener((error) => {
      this.hooks.fail(error)
      return false
    })
    ge.addGlobalWarningListener((message) => {
      // A list that has no data yet is nothing to WeChat.
      if (!message.startsWith('The for-list data is neither')) this.hooks.warn(message)
      return false
    })
    this.weighComponents(realm)
    const callHandler = (caller: unknown, event: never, handler: (event: unknown) => unknown) =>
      this.hooks.guard(() => handler.call(caller, toWxEvent(realm, event)))
    const make = realm.run(templates.source, 'templates.js') as (handler: unknown) => Record<string, unknown>
    const groups = make(realm.own(callHandler)) as Record<string, GeTemplate['content']>
    for (const path of templates.paths) {
      this.space.addCompiledTemplate(path, {
        groupList: groups as GeTemplate['groupList'],
        content: groups[path] as GeTemplate['content'],
      })
    }
  }

  /** `Component` and `Behavior` for the file at `path` (without ending). */
  componentEnv<T>(path: string, run: (env: ComponentEnv) => T): T {
    const config = this.bundle.config(path)
    this.space.addComponentStaticConfig(path, { ...config, usingComponents: this.componentsOf(path) } as never)
    return this.space.componentEnv(path, run)
  }

  /** The components a page or component uses, its own before the app's, as `name → path from the root`. */
  componentsOf(path: string): Record<string, string> {
    const own = this.bundle.config(path).usingComponents ?? {}
    const named = { ...this.bundle.app.usingComponents, ...own }
    return Object.fromEntries(
      Object.entries(named).map(([name, target]) => {
        return [name, `/${relativeTo(Object.hasOwn(own, name) ? path : '', target)}`]
      }),
    )
  }

  createView(path: string, data: Record<string, unknown>, caller: object): PageView {
    this.definePage(path)
    this.making = { caller, data }
    const space = this.space.getComponentSpace()
    const root = space.createComponentByUrl('page', `/${path}`, null, this.backend) as GeComponent
    return new PageView(this.ge, root)
  }

  private weighComponents(realm: Realm): void {
    const { ge, hooks } = this
    const prototype = ge.Component.prototype as { setData: (patch: unknown) => void }
    const setData = prototype.setData
    prototype.setData = function (this: GeComponent, patch: unknown) {
      if (this.ownerShadowRoot) {
        const text = realm.intrinsics.JSON.stringify(patch) ?? ''
        hooks.componentSetData(rootOf(this), utf8Bytes(text))
      }
      return setData.call(this, patch)
    }
  }

  private definePage(path: string): void {
    if (this.definedPages.has(path)) return
    this.definedPages.add(path)
    const template = this.space.getCompiledTemplate(path)
    let definition = this.space
      .getComponentSpace()
      .defineWithMethodCaller(path)
      // Handlers are looked up on the page object itself, so that one assigned later is found too.
      .options({ useMethodCallerListeners: true, idPrefixGenerator: null })
      .usingComponents(this.componentsOf(path))
      .data(() => ({ ...this.making?.data }))
      .methodCallerInit(() => this.making?.caller as never)
    if (template) definition = definition.template(template)
    definition.registerComponent()
  }
}

function rootOf(component: GeComponent): GeComponent {
  let root = component
  while (root.ownerShadowRoot) root = root.ownerShadowRoot.getHostNode()
  return root
}
