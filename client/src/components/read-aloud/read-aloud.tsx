import { useEffect, useState } from 'react'
import { canReadAloud, readAloud, stopReading } from '@/lib/read-aloud'
import { Button } from '../button/button'

/** 「读给我听」. Not drawn where nothing can read. Silent again when the page goes away. */
export function ReadAloud({ words, wide }: { words: string; wide?: boolean }) {
  const [isReading, setReading] = useState(false)
  useEffect(() => stopReading, [])
  if (!canReadAloud()) return null
  const toggle = () => {
    if (isReading) {
      stopReading()
      return setReading(false)
    }
    setReading(true)
    readAloud(words, () => setReading(false))
  }
  return (
    <Button variant="outline" size="small" icon="sound" onPress={toggle} {...(wide ? { wide } : {})}>
      {isReading ? '先停下' : '读给我听'}
    </Button>
  )
}
