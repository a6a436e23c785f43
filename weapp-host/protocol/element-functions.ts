import type { Host } from '../host'
import { attribute } from '../renderer/attribute'
import { press } from '../renderer/built-ins'
import { dispatch } from '../renderer/gesture'
import type { GeElement } from '../renderer/glass-easel'
import { hold, state } from '../renderer/held'

type ElementFunction = (host: Host, element: GeElement, args: unknown[]) => unknown

/** What the client does to particular components through `Element.callFunction`. */
const functions: Record<string, ElementFunction> = {
  'input.input': (host, element, [value]) => type(host, element, String(value)),
  'textarea.input': (host, element, [value]) => type(host, element, String(value)),
  'switch.tap': (host, element) => host.run.inTap(() => press(host.run, element)),
  'slider.slideTo': (host, element, [value]) => {
    hold(element, 'value', value)
    dispatch(host.run, element, 'changing', { value })
    dispatch(host.run, element, 'change', { value })
  },
  'swiper.swipeTo': (host, element, [current]) => {
    hold(element, 'current', current)
    dispatch(host.run, element, 'change', { current, source: 'touch' })
    dispatch(host.run, element, 'animationfinish', { current, source: 'touch' })
  },
  'scroll-view.scrollTo': (host, element, [scrollLeft, scrollTop]) => {
    hold(element, 'scroll-left', scrollLeft)
    hold(element, 'scroll-top', scrollTop)
    dispatch(host.run, element, 'scroll', { scrollLeft, scrollTop, isLayoutFree: true })
  },
  'scroll-view.scrollTop': (_host, element) => Number(state(element, 'scroll-top') ?? 0),
  'scroll-view.scrollLeft': (_host, element) => Number(state(element, 'scroll-left') ?? 0),
}

export function call(host: Host, element: GeElement, name: string, args: unknown[]): unknown {
  const act = functions[name]
  if (!act) throw new Error(`${name} is not supported by the headless host`)
  return act(host, element, args)
}

/** Typing as WeChat tells it: focus, the text with its caret, and the field's own limit on its length. */
function type(host: Host, element: GeElement, value: string): void {
  if (attribute(element, 'disabled') === true) throw new Error('the field is disabled')
  // 140 is the components' own default; -1 lifts it.
  const most = Number(attribute(element, 'maxlength') ?? 140)
  const kept = most >= 0 ? value.slice(0, most) : value
  dispatch(host.run, element, 'focus', { value: state(element, 'value') ?? '', height: 0 })
  hold(element, 'value', kept)
  dispatch(host.run, element, 'input', {
    value: kept,
    cursor: kept.length,
    keyCode: kept.charCodeAt(kept.length - 1) || 0,
  })
  dispatch(host.run, element, 'blur', { value: kept, cursor: kept.length })
}
