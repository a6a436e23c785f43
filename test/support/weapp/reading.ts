import { matches, type Role, type Words } from '../person'

/** An element of a page as the mini-program drew it. */
export type Node = {
  tag: string
  attributes: Record<string, string>
  children: (Node | string)[]
  parent: Node | undefined
}

const VOID = /\/>$/
const TOKEN = /<!--[\s\S]*?-->|<\/?[\w-]+(?:\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'))?)*\s*\/?>|[^<]+/g
const ATTRIBUTE = /([\w:.-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }
const plain = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? whole),
  )

/** The tree of a page's WXML, as `outerWxml()` prints it. */
export function read(wxml: string): Node {
  const root: Node = { tag: 'root', attributes: {}, children: [], parent: undefined }
  let here = root
  for (const [token] of wxml.matchAll(TOKEN)) {
    if (token.startsWith('<!--')) continue
    if (token.startsWith('</')) here = here.parent ?? root
    else if (token.startsWith('<')) here = open(here, token)
    else here.children.push(plain(token))
  }
  return root
}

function open(parent: Node, token: string): Node {
  const [, tag = '', rest = ''] = /^<([\w-]+)([\s\S]*?)\/?>$/.exec(token) ?? []
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of rest.matchAll(ATTRIBUTE)) attributes[name] = plain(double ?? single ?? '')
  const node: Node = { tag, attributes, children: [], parent }
  parent.children.push(node)
  return VOID.test(token) ? parent : node
}

export const elements = (node: Node): Node[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]))

/** What a reader sees of it; with `heard`, what a screen reader says: hidden parts left out. */
export const textOf = (node: Node, heard = false): string =>
  node.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (heard && child.attributes['aria-hidden'] === 'true') return ''
      return textOf(child, heard)
    })
    .join(blockTags.has(node.tag) ? ' ' : '')

const blockTags = new Set(['root', 'view', 'page', 'scroll-view', 'button', 'label'])
const implied: Record<string, Role> = { input: 'textbox', textarea: 'textbox', button: 'button', image: 'img' }

export const roleOf = ({ tag, attributes }: Node): string | undefined => attributes['aria-role'] || implied[tag]
export const nameOf = (node: Node): string => node.attributes['aria-label'] || textOf(node, true)
const isSaid = (node: Node): boolean =>
  node.attributes['aria-hidden'] !== 'true' && (node.parent === undefined || isSaid(node.parent))

/** Every element with this role and name that a screen reader would find, in the order of the page. */
export const byRole = (root: Node, role: Role, name?: Words): Node[] =>
  elements(root).filter(
    (node) => roleOf(node) === role && isSaid(node) && (name === undefined || matches(nameOf(node), name)),
  )

/** The elements named so whose parts a story looks at: groups, lists, dialogs. */
export const named = (root: Node, name: string): Node[] =>
  elements(root).filter((node) => node.attributes['aria-label'] === name)

/** Whether the words can be read somewhere: in the smallest part that holds them. */
export const canRead = (root: Node, words: Words): boolean =>
  elements(root).some((node) => matches(textOf(node), words))

export const isChosen = ({ attributes }: Node): boolean =>
  attributes['aria-checked'] === 'true' || attributes['aria-selected'] === 'true'
