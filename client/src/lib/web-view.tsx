import { createElement, forwardRef, type HTMLAttributes, type TouchEvent } from 'react'
import './web-view.scss'

type Props = HTMLAttributes<HTMLElement> & { hoverClass?: string; hoverStayTime?: number; catchMove?: boolean }

/** WeChat's: a touch shows after this long, so that scrolling past does not flash. */
const HOVER_START_MS = 50
const HOVER_STAY_MS = 400

/**
 * View and Text on the web, as the plain elements Taro would make of them. Taro's are web components, each with a life cycle, listeners
 * and properties of its own: half of what the first screen cost, for a page that has nothing but classes, roles and taps.
 */
const plain = (tag: string) =>
  forwardRef<HTMLElement, Props>(({ className, hoverClass, hoverStayTime, catchMove: _, ...rest }, ref) =>
    // React takes an element with a dash in its name for a web component, whose attributes have the names that HTML gives them.
    createElement(tag, { ...rest, ...pressed(hoverClass, hoverStayTime), class: className, ref }),
  )

export const View = plain('taro-view-core')
export const Text = plain('taro-text-core')
/** Asks WeChat for what the web has no word for; never drawn there. */
export const Button = plain('button')
export const Camera = plain('div')

const touched = new WeakSet<EventTarget>()

/** Shows `hoverClass` while a finger rests on the element, as both platforms do. */
function pressed(hoverClass: string | undefined, stay = HOVER_STAY_MS) {
  if (!hoverClass || hoverClass === 'none') return undefined
  const begin = ({ currentTarget: element }: TouchEvent<HTMLElement>) => {
    touched.add(element)
    setTimeout(() => touched.has(element) && element.classList.add(hoverClass), HOVER_START_MS)
  }
  const end = ({ currentTarget: element }: TouchEvent<HTMLElement>) => {
    touched.delete(element)
    setTimeout(() => touched.has(element) || element.classList.remove(hoverClass), stay)
  }
  return { onTouchStart: begin, onTouchEnd: end, onTouchCancel: end }
}
