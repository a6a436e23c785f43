import { valueAt } from '../app/data-path'
import type { Page } from '../app/page'
import type { Host } from '../host'
import { find } from '../renderer/selector'
import { handleOf } from './element-handle'
import { list, type Methods, type Params, text } from './wire'

const WINDOW: Record<string, number> = {
  'document.documentElement.scrollWidth': 0,
  'document.documentElement.scrollHeight': 0,
  'document.documentElement.scrollTop': 0,
  'document.body.scrollTop': 0,
}

/** One open page, named by `pageId`. */
export const pageMethods: Methods = {
  'Page.getElement': (host, params) => {
    const [first] = query(host, params)
    if (!first) throw new Error('no such element')
    return handleOf(host, first)
  },
  'Page.getElements': (host, params) => ({ elements: query(host, params).map((element) => handleOf(host, element)) }),
  'Page.getData': (host, params) => {
    const { data } = pageOf(host, params).object
    return { data: params.path === undefined ? data : valueAt(data, text(params, 'path')) }
  },
  'Page.setData': async (host, params) => {
    const page = pageOf(host, params)
    const patch = host.run.realm.own(params.data) as Record<string, unknown>
    page.setData(patch)
    await host.settle()
    return {}
  },
  'Page.callMethod': async (host, params) => {
    const page = pageOf(host, params)
    const name = text(params, 'method')
    if (typeof page.object[name] !== 'function') throw new Error(`page has no method ${name}`)
    const args = list(params, 'args').map((arg) => host.run.realm.own(arg))
    const result = await host.waitFor((page.object[name] as (...all: unknown[]) => unknown)(...args))
    await host.settle()
    return { result }
  },
  'Page.getWindowProperties': (host, params) => ({
    properties: list(params, 'names').map((name) => {
      if (Object.hasOwn(WINDOW, String(name))) return host.unmeasured(`window property ${String(name)}`)
      throw new Error(`window property ${String(name)} is not supported by the headless host`)
    }),
  }),
}

export function pageOf(host: Host, params: Params): Page {
  const page = host.run.router.stack.find(({ id }) => id === Number(params.pageId))
  if (!page) throw new Error(`page ${String(params.pageId)} is not open`)
  return page
}

/**
 * The client turns a failed query into "nothing found", so a selector that is not supported is raised as an exception as
 * well. A page that went away meanwhile is not: that is nobody's fault.
 */
function query(host: Host, params: Params) {
  const { view } = pageOf(host, params)
  return host.raising(() => find(view.shadowRoot, text(params, 'selector')))
}
