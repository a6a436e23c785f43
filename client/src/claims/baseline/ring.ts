import type { Defect } from '@chuanmen/types/baseline'

/** Thousandths of the picture: the whole of it, the first size of a ring, the steps of its buttons, and its limits. */
const WHOLE = 1_000
export const FIRST_R = 120
const SIZE_STEP = 30
const MOVE_STEP = 25
const LEAST_R = 30
const LARGEST_R = 500

const within = (value: number, least: number, most: number) => Math.round(Math.min(most, Math.max(least, value)))

/** Where a tap fell on a picture, in thousandths. */
export const pointOf = (
  { x, y }: { x: number; y: number },
  box: { left: number; top: number; width: number; height: number },
): { x: number; y: number } => ({
  x: within(((x - box.left) / (box.width || 1)) * WHOLE, 0, WHOLE),
  y: within(((y - box.top) / (box.height || 1)) * WHOLE, 0, WHOLE),
})

export type Nudge = 'left' | 'right' | 'up' | 'down' | 'larger' | 'smaller'

/** A ring after one press of a button or an arrow key. It never leaves the picture by its centre. */
export function nudged<R extends Pick<Defect, 'x' | 'y' | 'r'>>(ring: R, how: Nudge): R {
  const { x, y, r } = ring
  switch (how) {
    case 'left':
      return { ...ring, x: within(x - MOVE_STEP, 0, WHOLE) }
    case 'right':
      return { ...ring, x: within(x + MOVE_STEP, 0, WHOLE) }
    case 'up':
      return { ...ring, y: within(y - MOVE_STEP, 0, WHOLE) }
    case 'down':
      return { ...ring, y: within(y + MOVE_STEP, 0, WHOLE) }
    case 'larger':
      return { ...ring, r: within(r + SIZE_STEP, LEAST_R, LARGEST_R) }
    case 'smaller':
      return { ...ring, r: within(r - SIZE_STEP, LEAST_R, LARGEST_R) }
  }
}
