import { BLOCK_TAGS } from './built-in-tags'
import type { GeElement, GeNode } from './glass-easel'
import { heldNames, state } from './held'
import { shown, tagOf } from './tree'

/** What `innerText` answers: the texts a person would read, blocks on lines of their own. Hidden ones too: nothing is styled. */
export function innerText(element: GeElement): string {
  const lines: string[] = ['']
  const visit = (node: GeNode) => {
    const text = node.asTextNode()
    if (text) {
      lines[lines.length - 1] += text.textContent
      return
    }
    const inner = node.asElement() as GeElement
    const isBlock = BLOCK_TAGS.has(tagOf(inner))
    if (isBlock && lines.at(-1) !== '') lines.push('')
    for (const child of shown(inner)) visit(child)
    if (isBlock && lines.at(-1) !== '') lines.push('')
  }
  for (const child of shown(element)) visit(child)
  return lines.join('\n').trim()
}

/** Readable WXML of what is shown; empty attributes are left out. */
export function wxml(element: GeElement, isOuter: boolean): string {
  return isOuter ? outer(element) : shown(element).map(outer).join('')
}

function outer(node: GeNode): string {
  const text = node.asTextNode()
  if (text) return escape(text.textContent)
  const element = node.asElement() as GeElement
  const tag = tagOf(element)
  const names = new Set([...element.attributes.map(({ name }) => name), ...heldNames(element)])
  const written = [
    ['id', element.id],
    ['class', element.class],
    ['style', element.style],
    ...[...names].map((name) => [name, state(element, name)]),
  ]
  const attributes = written
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(
      ([name, value]) =>
        ` ${String(name)}="${escape(typeof value === 'object' ? JSON.stringify(value) : String(value))}"`,
    )
  return `<${tag}${attributes.join('')}>${shown(element).map(outer).join('')}</${tag}>`
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] as string)
