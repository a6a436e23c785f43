import type { GeElement } from './glass-easel'
import { descendants, hostOf, parent, shadowOf, tagOf } from './tree'

type Compound = { tag?: string; id?: string; classes: string[] }
/** How a compound stands to the one before it. */
type Combinator = ' ' | '>' | '>>>'
type Step = { combinator: Combinator; compound: Compound }

/** A selector this host does not read; the words name it. */
export class SelectorRefused extends Error {}

/**
 * Finds elements in `scope` (a shadow root, a custom component or any element): tag, `#id`, `.class`, compounds,
 * descendant, `>`, `>>>` and `,`. As in WeChat a query ends at the border of a custom component unless `>>>` crosses it.
 */
export function find(scope: GeElement, selector: string): GeElement[] {
  const unions = selector.split(',').map((part) => parse(part.trim(), selector))
  const root = shadowOf(scope) ?? scope
  const across = selector.includes('>>>')
  return [...descendants(root, across)].filter((element) =>
    unions.some((steps) => matches(element, steps, steps.length - 1, root)),
  )
}

function parse(part: string, whole: string): Step[] {
  const tokens = part.match(/>>>|>|[^\s>]+/g) ?? []
  const steps: Step[] = []
  let combinator: Combinator = ' '
  for (const token of tokens) {
    if (token === '>' || token === '>>>') combinator = token
    else {
      steps.push({ combinator, compound: parseCompound(token, whole) })
      combinator = ' '
    }
  }
  if (steps.length === 0) throw new SelectorRefused(`The selector "${whole}" is empty`)
  return steps
}

function parseCompound(token: string, whole: string): Compound {
  if (!/^(\*|[a-zA-Z][\w-]*)?([.#][\w-]+)*$/.test(token)) {
    throw new SelectorRefused(
      `The selector "${whole}" is not supported by the headless host: tag, #id, .class, descendant, >, >>> and , are`,
    )
  }
  const [tag] = token.match(/^[a-zA-Z][\w-]*/) ?? []
  const ids = [...token.matchAll(/#([\w-]+)/g)].map(([, id]) => id as string)
  const classes = [...token.matchAll(/\.([\w-]+)/g)].map(([, name]) => name as string)
  return { classes, ...(tag ? { tag } : {}), ...(ids[0] ? { id: ids[0] } : {}) }
}

function matches(element: GeElement, steps: Step[], index: number, root: GeElement): boolean {
  const { compound, combinator } = steps[index] as Step
  if (!fits(element, compound)) return false
  // The leftmost compound stands in the scope's own tree.
  if (index === 0) return combinator === '>>>' || isInTreeOf(element, root)
  if (combinator === '>') {
    const up = parent(element)
    return up !== undefined && up !== root && matches(up, steps, index - 1, root)
  }
  for (let up = above(element, combinator); up && up !== root; up = above(up, combinator)) {
    if (matches(up, steps, index - 1, root)) return true
  }
  return false
}

const above = (element: GeElement, combinator: Combinator): GeElement | undefined =>
  parent(element) ?? (combinator === '>>>' ? hostOf(element) : undefined)

const isInTreeOf = (element: GeElement, root: GeElement): boolean =>
  element.ownerShadowRoot === (root.asShadowRoot() ?? root.ownerShadowRoot)

function fits(element: GeElement, { tag, id, classes }: Compound): boolean {
  if (tag !== undefined && tagOf(element) !== tag) return false
  if (id !== undefined && element.id !== id) return false
  return classes.every((name) => element.classList?.contains(name))
}
