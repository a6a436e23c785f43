import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ChosenFile } from '@/api/upload'

/** Files dropped on this part of the page, on the web; answers whether some hover over it. */
export function useFileDrop(
  box: RefObject<HTMLElement | null>,
  enabled: boolean,
  onFiles: (files: ChosenFile[]) => void,
): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles

  useEffect(() => {
    const place = box.current
    if (process.env.TARO_ENV !== 'h5' || !enabled || !place) return
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    // Also fired when it moves on to a child, which `relatedTarget` tells.
    const leave = (event: DragEvent) => {
      if (!place.contains(event.relatedTarget as Node | null)) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      latest.current(files.map((file) => ({ path: '', name: file.name, size: file.size, file })))
    }
    place.addEventListener('dragover', over)
    place.addEventListener('dragleave', leave)
    place.addEventListener('drop', drop)
    return () => {
      place.removeEventListener('dragover', over)
      place.removeEventListener('dragleave', leave)
      place.removeEventListener('drop', drop)
    }
  }, [box, enabled])
  return isOver
}
