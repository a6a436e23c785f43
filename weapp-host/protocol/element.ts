import { valueAt } from '../app/data-path'
import type { Host } from '../host'
import { attribute } from '../renderer/attribute'
import { dispatch, touch } from '../renderer/gesture'
import type { GeComponent, GeElement } from '../renderer/glass-easel'
import { state } from '../renderer/held'
import { innerText, wxml } from '../renderer/read'
import { find } from '../renderer/selector'
import { tap } from '../renderer/tap'
import { tagOf } from '../renderer/tree'
import { call as callElement } from './element-functions'
import { handleOf } from './element-handle'
import { pageOf } from './page'
import { list, type Method, type Methods, type Params, text } from './wire'

/** One element, named by `elementId`. */
export const elementMethods: Methods = {
  'Element.getElement': (host, params) => {
    const [first] = query(host, params)
    if (!first) throw new Error('no such element')
    return handleOf(host, first)
  },
  'Element.getElements': (host, params) => ({ elements: query(host, params).map((one) => handleOf(host, one)) }),
  'Element.tap': gesture((host, element) => tap(host.run, element)),
  'Element.touchstart': gesture((host, element, params) => touch(host.run, element, 'touchstart', params)),
  'Element.touchmove': gesture((host, element, params) => touch(host.run, element, 'touchmove', params)),
  'Element.touchend': gesture((host, element, params) => touch(host.run, element, 'touchend', params)),
  'Element.triggerEvent': gesture((host, element, params) =>
    dispatch(host.run, element, text(params, 'type'), params.detail ?? {}),
  ),
  'Element.dispatchEvent': gesture((host, element, params) => {
    // The client's own spelling of changedTouches.
    const { detail = {}, touches, changeTouches: changedTouches = touches } = params
    dispatch(host.run, element, text(params, 'eventName'), detail, touches ? { touches, changedTouches } : {})
  }),
  'Element.callFunction': async (host, params) => {
    const result = callElement(host, elementOf(host, params), text(params, 'functionName'), list(params, 'args'))
    await host.settle()
    return { result: (await result) ?? null }
  },
  'Element.getDOMProperties': (host, params) => {
    const element = elementOf(host, params)
    return { properties: list(params, 'names').map((name) => domProperty(host, element, String(name))) }
  },
  'Element.getAttributes': (host, params) => {
    const element = elementOf(host, params)
    return { attributes: list(params, 'names').map((name) => written(attribute(element, String(name)))) }
  },
  'Element.getProperties': (host, params) => {
    const element = elementOf(host, params)
    return { properties: list(params, 'names').map((name) => property(element, String(name))) }
  },
  'Element.getStyles': () => {
    throw new Error('Element.getStyles is not supported by the headless host: nothing is styled')
  },
  'Element.getOffset': () => {
    throw new Error('Element.getOffset is not supported by the headless host: nothing is laid out')
  },
  'Element.getWXML': (host, params) => ({ wxml: wxml(elementOf(host, params), params.type === 'outer') }),
  'Element.getData': (host, params) => {
    const { data } = componentOf(host, params)
    return { data: params.path === undefined ? data : valueAt(data, text(params, 'path')) }
  },
  'Element.setData': async (host, params) => {
    componentOf(host, params).setData(host.run.realm.own(params.data) as never)
    await host.settle()
    return {}
  },
  'Element.callMethod': async (host, params) => {
    const caller = componentOf(host, params).getMethodCaller() as unknown as Record<string, unknown>
    const method = caller[text(params, 'method')]
    if (typeof method !== 'function') throw new Error(`component has no method ${text(params, 'method')}`)
    const args = list(params, 'args').map((arg) => host.run.realm.own(arg))
    const result = await host.waitFor(method.apply(caller, args))
    await host.settle()
    return { result }
  },
}

function gesture(act: (host: Host, element: GeElement, params: Params) => void): Method {
  return async (host, params) => {
    act(host, elementOf(host, params), params)
    await host.settle()
    return {}
  }
}

function elementOf(host: Host, params: Params): GeElement {
  pageOf(host, params)
  const element = host.handles.element(text(params, 'elementId'))
  if (!element) throw new Error(`element ${String(params.elementId)} is gone`)
  return element
}

function componentOf(host: Host, params: Params): GeComponent {
  const component = elementOf(host, params).asGeneralComponent()
  if (!component) throw new Error('not a custom component')
  return component
}

const query = (host: Host, params: Params): GeElement[] => {
  const element = elementOf(host, params)
  return host.raising(() => find(element, text(params, 'selector')))
}

function domProperty(host: Host, element: GeElement, name: string): unknown {
  if (name === 'innerText') return innerText(element)
  if (name === 'offsetWidth' || name === 'offsetHeight') return host.unmeasured(name)
  throw new Error(`DOM property ${name} is not supported by the headless host`)
}

/** `__propPublic` names the properties that the client may then ask for. */
function property(element: GeElement, name: string): unknown {
  if (name !== '__propPublic') return state(element, name) ?? null
  const names = [...element.attributes.map((one) => one.name), ...Object.keys(element.asGeneralComponent()?.data ?? {})]
  const always = ['input', 'textarea', 'picker', 'slider'].includes(tagOf(element)) ? ['value'] : ['checked']
  return Object.fromEntries([...names, ...always].map((one) => [one, true]))
}

/** Attributes are texts; one that is not there is null. */
const written = (value: unknown): string | null => {
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
