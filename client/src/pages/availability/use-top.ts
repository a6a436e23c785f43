import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** What took the place of a long form, or stands above it, is seen from its top. */
export const useTop = () =>
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [])
