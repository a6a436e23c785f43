import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { aria } from '@/lib/aria'
import './step-title.scss'

/** Heading of a step. When the step changes the page starts at its top and a screen reader at this heading. */
export function StepTitle({ children, isFirst }: { children: string; isFirst?: boolean }) {
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per step
  useEffect(() => {
    if (isFirst) return
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    if (process.env.TARO_ENV === 'h5') box.current?.focus({ preventScroll: true })
  }, [children])
  const web = process.env.TARO_ENV === 'h5' ? { tabIndex: -1 } : {}
  return (
    <View className="t-title step-title-words" ref={box} {...web} {...aria({ role: 'heading', level: 2 })}>
      {children}
    </View>
  )
}
