import { useEffect, useRef, useState } from 'react'
import type { ChosenFile } from '@/api/upload'

/** The whole page takes a dropped file on the web; answers whether one hovers over it. */
export function useDrop(enabled: boolean, onFile: (file: ChosenFile) => void): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFile)
  latest.current = onFile

  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !enabled) return
    // dragenter and dragleave fire for every child; only the balance tells whether the file left the page.
    let depth = 0
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (!hasFile(event)) return
      depth += 1
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const over = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      depth = 0
      setOver(false)
      if (!file) return
      event.preventDefault()
      latest.current({ path: '', name: file.name, size: file.size, file })
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [enabled])
  return isOver
}
