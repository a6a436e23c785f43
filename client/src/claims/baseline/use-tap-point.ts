import Taro from '@tarojs/taro'
import { useState } from 'react'
import { pointOf } from './ring'

type Tapped = { changedTouches?: { clientX: number; clientY: number }[]; detail?: { x: number; y: number } }
let boxes = 0

/** Where on an element a person taps, in thousandths of its width and height, on both targets. */
export function useTapPoint(onTap: (point: { x: number; y: number }) => void) {
  const [id] = useState(() => `tap-${++boxes}`)
  const tapWeb = (event: unknown) => {
    const { clientX, clientY, currentTarget } = event as MouseEvent
    onTap(pointOf({ x: clientX, y: clientY }, (currentTarget as Element).getBoundingClientRect()))
  }
  const tapWechat = (event: unknown) => {
    const { changedTouches, detail } = event as Tapped
    const touch = changedTouches?.[0]
    const at = touch ? { x: touch.clientX, y: touch.clientY } : detail
    if (!at) return
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((box) => {
        if (box && !Array.isArray(box)) onTap(pointOf(at, box))
      })
      .exec()
  }
  return { props: { id, onClick: process.env.TARO_ENV === 'h5' ? tapWeb : tapWechat } }
}
