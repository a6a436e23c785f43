import { useEffect, useState } from 'react'

const FIRST = 12
const STEP = 6

/** How many of `total` rows to draw by now: a screenful at once, the others a few at a time, so that a tap never waits for all of them. */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(FIRST)
  useEffect(() => {
    if (drawn >= total) return
    const next = setTimeout(() => setDrawn(drawn + STEP), 16)
    return () => clearTimeout(next)
  }, [drawn, total])
  return drawn
}
