import type { GeComponent, GeElement, GlassEasel } from './glass-easel'

/** The view of one open page: a tree of glass-easel nodes that is nowhere drawn. */
export class PageView {
  constructor(
    private readonly ge: GlassEasel,
    readonly root: GeComponent,
  ) {
    ge.Element.pretendAttached(root)
  }

  get shadowRoot(): GeElement {
    return this.root.getShadowRoot() as unknown as GeElement
  }

  update(patch: Record<string, unknown>): void {
    const view: Record<string, unknown> = {}
    // `cn.[0]` is WeChat's path as Taro writes it; glass-easel reads `cn[0]`.
    for (const [path, value] of Object.entries(patch)) view[path.replaceAll('.[', '[')] = value
    this.root.setData(view)
  }

  /** The method caller of the first matching custom component, what `this.selectComponent` answers. */
  selectComponent(selector: string): unknown {
    const found = this.root.getShadowRoot()?.querySelector(selector)
    return (found && this.ge.Component.isComponent(found) && found.getMethodCaller()) || null
  }

  selectAllComponents(selector: string): unknown[] {
    const found = this.root.getShadowRoot()?.querySelectorAll(selector) ?? []
    return found.flatMap((one) => (this.ge.Component.isComponent(one) ? [one.getMethodCaller()] : []))
  }

  /** `show`, `hide` or `resize` for the components of the page. */
  triggerPageLifetime(name: string): void {
    this.root.triggerPageLifetime(name, [])
  }

  release(): void {
    this.ge.Element.pretendDetached(this.root)
  }
}
