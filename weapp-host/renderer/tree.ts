import type { GeComponent, GeElement, GeNode } from './glass-easel'

/** Steps over glass-easel's virtual nodes (`wx:if`, `wx:for`, templates, slots), which no selector sees. */
export function children(node: GeElement): GeNode[] {
  return node.childNodes.flatMap((child) => {
    const virtual = child.asVirtualNode()
    return virtual ? children(virtual) : [child]
  })
}

/** The element around it in the same component's tree; undefined at the top. */
export function parent(element: GeElement): GeElement | undefined {
  let up = element.parentNode
  while (up?.asVirtualNode() && !up.asShadowRoot()) up = up.parentNode
  return up && !up.asShadowRoot() ? up : undefined
}

/** The custom component in whose template it stands; undefined for what stands in the page. */
export function hostOf(element: GeElement): GeComponent | undefined {
  const host = element.ownerShadowRoot?.getHostNode()
  return host?.ownerShadowRoot ? host : undefined
}

/** A custom component's own tree. */
export function shadowOf(element: GeElement): GeElement | undefined {
  return (element.asGeneralComponent()?.getShadowRoot() as GeElement | null | undefined) ?? undefined
}

/** What a person sees in it: a component's own tree with what was put into its slots. */
export function shown(element: GeElement): GeNode[] {
  const shadow = shadowOf(element)
  if (!shadow) return element.childNodes.flatMap(unfold)
  return shadow.childNodes.flatMap(unfold)
}

function unfold(node: GeNode): GeNode[] {
  const virtual = node.asVirtualNode()
  if (!virtual) return [node]
  const slotted = virtual.slotNodes
  return (slotted && slotted.length > 0 ? slotted : virtual.childNodes).flatMap(unfold)
}

export function tagOf(element: GeElement): string {
  const native = element.asNativeNode()
  return native ? native.is : (element.asGeneralComponent()?.tagName ?? '')
}

/** All elements below, in document order; into custom components too when `across`. */
export function* descendants(scope: GeElement, across: boolean): Generator<GeElement> {
  for (const child of children(scope)) {
    const element = child.asElement()
    if (!element) continue
    yield element
    const shadow = across ? shadowOf(element) : undefined
    if (shadow) yield* descendants(shadow, across)
    yield* descendants(element, across)
  }
}
