import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

let made = 0

/** An id for what shall come into view at each attempt while something in it is wrong. */
export function useInView(isWrong: boolean, attempt: number): string {
  const [id] = useState(() => {
    made += 1
    return `asked-${made}`
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each attempt, not at each change of the answer
  useEffect(() => {
    if (!isWrong || attempt === 0) return
    if (process.env.TARO_ENV === 'h5') document.getElementById(id)?.scrollIntoView({ block: 'center' })
    else void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -120, duration: 200 })
  }, [attempt])
  return id
}
