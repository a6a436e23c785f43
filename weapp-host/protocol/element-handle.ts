import type { Host } from '../host'
import type { GeElement } from '../renderer/glass-easel'
import { tagOf } from '../renderer/tree'

/** Elements by the ids that the client holds. */
export class ElementHandles {
  private readonly ids = new WeakMap<GeElement, string>()
  private readonly elements = new Map<string, WeakRef<GeElement>>()
  private nextId = 1

  idOf(element: GeElement): string {
    let id = this.ids.get(element)
    if (!id) {
      id = `e${this.nextId++}`
      this.ids.set(element, id)
      this.elements.set(id, new WeakRef(element))
    }
    return id
  }

  element(id: string): GeElement | undefined {
    return this.elements.get(id)?.deref()
  }
}

/** What the client gets to know of an element; `nodeId` marks a custom component. */
export function handleOf(host: Host, element: GeElement): { elementId: string; tagName: string; nodeId?: string } {
  const elementId = host.handles.idOf(element)
  const isComponent = element.asGeneralComponent() !== null
  return { elementId, tagName: tagOf(element), ...(isComponent ? { nodeId: elementId } : {}) }
}
