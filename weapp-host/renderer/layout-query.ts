import type { AppRun } from '../app/app-run'
import type { Page } from '../app/page'
import { attribute } from './attribute'
import type { GeElement } from './glass-easel'
import { find } from './selector'

type Fields = Record<string, unknown> & { properties?: string[] }
type Query = {
  scope: GeElement | undefined
  selector: string | null
  isAll: boolean
  fields: Fields
  callback: unknown
}

/** Nothing is laid out here: every measure is 0, and the answer says so. */
const NO_LAYOUT = { isLayoutFree: true }
const RECT = { left: 0, top: 0, right: 0, bottom: 0 }
const SIZE = { width: 0, height: 0 }
const SCROLL = { scrollLeft: 0, scrollTop: 0, scrollWidth: 0, scrollHeight: 0 }

/** `wx.createSelectorQuery`: finds what is there; all lengths are 0 and marked `isLayoutFree`. */
export function queryOf(run: AppRun, page: Page | undefined): unknown {
  const queue: Query[] = []
  let scope: GeElement | undefined
  const nodes = (selector: string | null, isAll: boolean) => {
    const ask = (fields: Fields) => (callback?: unknown) => {
      queue.push({ scope, selector, isAll, fields, callback })
      return query
    }
    return run.realm.own({
      boundingClientRect: ask({ id: true, dataset: true, rect: true, size: true }),
      scrollOffset: ask({ id: true, dataset: true, scrollOffset: true }),
      fields: (fields: Fields, callback?: unknown) => ask({ ...fields })(callback),
      node: () => run.unsupported('SelectorQuery.node'),
      context: () => run.unsupported('SelectorQuery.context'),
    })
  }
  const query: unknown = run.realm.own({
    in: (component: { _$?: GeElement }) => {
      scope = component?._$
      return query
    },
    select: (selector: string) => nodes(selector, false),
    selectAll: (selector: string) => nodes(selector, true),
    selectViewport: () => nodes(null, false),
    exec: (callback?: (results: unknown) => void) => {
      const asked = queue.splice(0)
      run.later('view', run.viewLagMs, () => {
        const target = page ?? run.router.current
        const results = asked.map((one) => run.realm.own(answer(one, one.scope ?? target?.view.shadowRoot)))
        for (const [index, { callback: each }] of asked.entries()) {
          if (typeof each === 'function') run.guard(() => each(results[index]))
        }
        if (typeof callback === 'function') run.guard(() => callback(run.realm.own(results)))
      })
      return query
    },
  })
  return query
}

function answer({ selector, isAll, fields }: Query, root: GeElement | undefined): unknown {
  if (!root) return isAll ? [] : null
  if (selector === null) return { ...NO_LAYOUT, id: '', dataset: {}, ...measures(fields) }
  const found = find(root, selector).map((element) => ({
    ...NO_LAYOUT,
    ...(fields.id ? { id: element.id } : {}),
    ...(fields.dataset ? { dataset: { ...element.dataset } } : {}),
    ...measures(fields),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, attribute(element, name)])),
  }))
  return isAll ? found : (found[0] ?? null)
}

const measures = (fields: Fields) => ({
  ...(fields.rect ? RECT : {}),
  ...(fields.size ? SIZE : {}),
  ...(fields.scrollOffset ? SCROLL : {}),
})
