import { attribute } from './attribute'
import type { GeElement } from './glass-easel'

/** What a person did to a component since the mini-program last set it: the text typed, the switch turned. */
type Held = { value: unknown; over: unknown }
const held = new WeakMap<GeElement, Map<string, Held>>()

/** The state a person sees. What the mini-program sets anew wins over what was done before. */
export function state(element: GeElement, name: string): unknown {
  const set = attribute(element, name)
  const own = held.get(element)?.get(name)
  return own && own.over === set ? own.value : set
}

/** The names of what a person did to it. */
export const heldNames = (element: GeElement): string[] => [...(held.get(element)?.keys() ?? [])]

export function hold(element: GeElement, name: string, value: unknown): void {
  const states = held.get(element) ?? new Map<string, Held>()
  held.set(element, states.set(name, { value, over: attribute(element, name) }))
}
