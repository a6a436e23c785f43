import { type ReactNode, useState } from 'react'
import { Button } from '../button/button'

/** Two rows on a phone: what comes below stays within reach. */
const FEW = 6

/** The first few of many photos, and the button that shows the rest. */
export function useFew<T>(all: readonly T[]): { shown: readonly T[]; isWhole: boolean; more: ReactNode } {
  const [isOpen, setOpen] = useState(false)
  return {
    shown: isOpen ? all : all.slice(0, FEW),
    isWhole: isOpen || all.length <= FEW,
    more:
      all.length > FEW ? (
        <Button variant="link" onPress={() => setOpen(!isOpen)}>
          {isOpen ? '收起' : `看全部 ${all.length} 张`}
        </Button>
      ) : null,
  }
}
