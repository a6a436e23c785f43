import type { GeElement } from './glass-easel'

/** An attribute as written in the template; `id`, `class`, `style` and `data-*` are kept apart by glass-easel. */
export function attribute(element: GeElement, name: string): unknown {
  if (name === 'id') return element.id || undefined
  if (name === 'class') return element.class || undefined
  if (name === 'style') return element.style || undefined
  if (name.startsWith('data-')) return element.dataset?.[camel(name.slice('data-'.length))]
  const component = element.asGeneralComponent()
  if (component) return (component.data as Record<string, unknown>)[camel(name)]
  return element.getAttribute(name) ?? undefined
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())
