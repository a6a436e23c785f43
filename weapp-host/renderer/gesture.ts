import type { AppRun } from '../app/app-run'
import type { GeElement } from './glass-easel'

/** Events of WeChat that rise through the tree (事件 › 冒泡事件列表); all others stay where they happen. */
const BUBBLING = new Set([
  'touchstart',
  'touchmove',
  'touchcancel',
  'touchend',
  'tap',
  'longpress',
  'longtap',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
  'touchforcechange',
])

/** Sends an event to an element, through every ancestor if it is one that bubbles. */
export function dispatch(
  run: AppRun,
  element: GeElement,
  type: string,
  detail: unknown = {},
  extra: object = {},
): void {
  const bubbles = BUBBLING.has(type)
  const event = new run.renderer.ge.Event(type, run.realm.own(detail), {
    bubbles,
    composed: bubbles,
    capturePhase: bubbles,
    extraFields: extra as Record<string, unknown>,
  })
  event.dispatch(element)
}

/** A finger on an element, at no place in particular: nothing is laid out. */
export function touch(
  run: AppRun,
  element: GeElement,
  type: string,
  given: { touches?: unknown; changedTouches?: unknown } = {},
) {
  const point = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }
  const { touches = type === 'touchend' ? [] : [point], changedTouches = [point] } = given
  dispatch(run, element, type, {}, { touches, changedTouches })
}
