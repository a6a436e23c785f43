import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Missing } from '../missing/missing'

/** What is still to be done in one part of a long form; it comes into view by itself, for the button is far away. */
export function Lacks({ children }: { children: string }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') box.current?.scrollIntoView({ block: 'center' })
    else void Promise.resolve(Taro.pageScrollTo({ selector: '.lacks', offsetTop: -160 })).catch(() => undefined)
  }, [])
  return (
    <View className="lacks" ref={box}>
      <Missing>{children}</Missing>
    </View>
  )
}
