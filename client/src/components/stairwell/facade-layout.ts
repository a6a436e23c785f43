import type { FacadePipe } from '@chuanmen/types/facade-pipe'
import { shaftAfter } from './layout'
import { isDrain, kindOrder } from './model'

export type FacadeStairwell = {
  stairwellId: string
  unit: string
  floors: number
  positions: string[]
  pipes: readonly FacadePipe[]
  households: number
  /** 「还差 6 户」, or how the works stand. */
  note?: string
  complete: number
  risers: number
}

/** Everything of one stairwell of the façade, in per cent of its box. */
export type FacadeLayout = {
  walls: number[]
  shaft: { left: number; width: number } | null
  /** Flats that block: tinted. */
  rooms: { key: string; left: number; top: number; width: number; height: number; isRefused: boolean }[]
  pipes: { key: string; x: number; top: number; isVent: boolean; state: FacadePipe['state'] }[]
  dots: { key: string; x: number; top: number; isRefused: boolean }[]
}

const SHAFT = 0.34
const RANGE = [0.2, 0.8] as const
const two = (n: number) => Math.round(n * 100) / 100

/** Floors count from the ground: floor 1 is the lowest row. */
export function facadeLayout({
  floors,
  positions,
  pipes,
}: Pick<FacadeStairwell, 'floors' | 'positions' | 'pipes'>): FacadeLayout {
  const count = Math.max(1, positions.length)
  const gap = count > 1 ? SHAFT : 0
  const unit = 100 / (count + gap)
  const after = shaftAfter(count)
  const leftOf = (index: number) => index * unit + (gap && index >= after ? gap * unit : 0)
  const height = 100 / Math.max(1, floors)
  const topOf = (floor: number) => Math.min(100 - height, Math.max(0, (floors - floor) * height))

  const result: FacadeLayout = {
    walls: positions.slice(1).map((_, index) => two(leftOf(index + 1))),
    shaft: gap ? { left: two(after * unit), width: two(gap * unit) } : null,
    rooms: [],
    pipes: [],
    dots: [],
  }
  const rooms = new Map<string, FacadeLayout['rooms'][number]>()

  positions.forEach((position, index) => {
    const here = pipes
      .filter((pipe) => pipe.position === position)
      .sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind])
    here.forEach((pipe, slot) => {
      const share = here.length === 1 ? 0.5 : RANGE[0] + ((RANGE[1] - RANGE[0]) * slot) / (here.length - 1)
      const x = two(leftOf(index) + unit * share)
      const key = `${position}-${pipe.kind}-${slot}`
      const isVent = isDrain(pipe.kind)
      result.pipes.push({
        key,
        x,
        top: isVent ? 0 : two(topOf(pipe.toFloor) + height * 0.4),
        isVent,
        state: pipe.state,
      })
      for (const block of pipe.blockedAt) {
        const top = topOf(block.floor)
        result.dots.push({ key: `${key}-${block.floor}`, x, top: two(top + height / 2), isRefused: block.refused })
        const column = positions.indexOf(block.position)
        const roomKey = `${block.position}-${block.floor}`
        rooms.set(roomKey, {
          key: roomKey,
          left: two(leftOf(column < 0 ? index : column)),
          top: two(top),
          width: two(unit),
          height: two(height),
          isRefused: block.refused || Boolean(rooms.get(roomKey)?.isRefused),
        })
      }
    })
  })
  result.rooms = [...rooms.values()]
  return result
}

/** One stairwell of the façade in words. */
export function facadeWords({ unit, complete, risers, note, pipes }: FacadeStairwell): string {
  const stuck = [
    ...new Set(pipes.flatMap((pipe) => pipe.blockedAt.map(({ floor, position }) => `${floor} 层尾号 ${position}`))),
  ]
  const where = stuck.length
    ? `卡在 ${stuck.slice(0, 6).join('、')}${stuck.length > 6 ? ` 等 ${stuck.length} 户` : ''}`
    : ''
  return [`${unit}`, risers > 0 ? `${risers} 串成了 ${complete} 串` : '', note, where].filter(Boolean).join('，')
}
