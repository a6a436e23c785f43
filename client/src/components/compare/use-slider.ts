import Taro from '@tarojs/taro'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { aria } from '@/lib/aria'

/** A phone draws at most this often while a finger moves: each is a message between its two halves. */
const DRAW_EVERY_MS = 50
const KEY_STEP = 5
const MIDDLE = 50

type Touched = { touches: { clientX: number; pageX: number }[] }
let boxes = 0

/** A share from 0 to 100 that a person drags: pointer and arrow keys on the web, touches in WeChat. */
export function useSlider(label: string, leftWords: string) {
  const [percent, setPercent] = useState(MIDDLE)
  const [id] = useState(() => `compare-${++boxes}`)
  const box = useRef<HTMLElement>(null)
  const place = useRef<{ left: number; width: number }>()
  const drawnAt = useRef(0)

  const set = (next: number) => setPercent(Math.round(Math.min(100, Math.max(0, next))))
  const moveTo = (x: number) => {
    const { left, width } = place.current ?? { left: 0, width: 0 }
    if (width > 0) set(((x - left) / width) * 100)
  }
  const seldom = (x: number) => {
    const now = Date.now()
    if (now - drawnAt.current < DRAW_EVERY_MS) return
    drawnAt.current = now
    moveTo(x)
  }
  const measure = () => {
    if (process.env.TARO_ENV === 'h5') {
      place.current = box.current?.getBoundingClientRect()
      return
    }
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => {
        if (found && !Array.isArray(found)) place.current = found
      })
      .exec()
  }
  const web = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      measure()
      event.currentTarget.setPointerCapture?.(event.pointerId)
      moveTo(event.clientX)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.buttons > 0) moveTo(event.clientX)
    },
  }
  const touch = {
    catchMove: true,
    onTouchStart: measure,
    onTouchMove: (event: unknown) => {
      const [first] = (event as Touched).touches
      if (first) seldom(first.clientX ?? first.pageX)
    },
  }
  const keys = {
    tabIndex: 0,
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    'aria-valuenow': percent,
    'aria-valuetext': `${leftWords}占 ${percent}%`,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const next = { ArrowLeft: percent - KEY_STEP, ArrowRight: percent + KEY_STEP, Home: 0, End: 100 }[event.key]
      if (next === undefined) return
      event.preventDefault()
      set(next)
    },
  }
  const isWeb = process.env.TARO_ENV === 'h5'
  return {
    percent,
    boxProps: { id, ref: box, ...(isWeb ? web : touch) },
    handleProps: {
      ...aria({ role: 'slider', label: isWeb ? label : `${label}，${leftWords}占 ${percent}%` }),
      ...(isWeb ? keys : {}),
    },
  }
}
