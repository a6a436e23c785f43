import type { FacadePipe } from '@chuanmen/types/facade-pipe'
import { facadeLayout, facadeWords } from './facade-layout'

const pipe = (more: Partial<FacadePipe> = {}): FacadePipe => ({
  kind: 'kitchenDrain',
  position: '02',
  fromFloor: 1,
  toFloor: 6,
  state: 'open',
  blockedAt: [],
  ...more,
})
const stairwell = (pipes: FacadePipe[]) => ({ floors: 6, positions: ['01', '02', '03'], pipes })

test('a façade pipe stands in its column, with a dot on the floor where it is blocked', () => {
  const { pipes, dots, rooms } = facadeLayout(
    stairwell([pipe({ blockedAt: [{ floor: 6, position: '02', refused: false }] })]),
  )
  const room = rooms[0]
  expect(room?.top).toBe(0)
  expect(pipes[0]?.x).toBeGreaterThan(room?.left ?? 100)
  expect(pipes[0]?.x).toBeLessThan((room?.left ?? 0) + (room?.width ?? 0))
  expect(dots[0]?.top).toBeCloseTo((room?.height ?? 0) / 2, 1)
})

test('a flat that blocks several pipes is one tinted room, a refusal outweighs', () => {
  const { rooms } = facadeLayout(
    stairwell([
      pipe({ blockedAt: [{ floor: 3, position: '02', refused: false }] }),
      pipe({ kind: 'bathroomDrain', blockedAt: [{ floor: 3, position: '02', refused: true }] }),
    ]),
  )
  expect(rooms).toHaveLength(1)
  expect(rooms[0]?.isRefused).toBe(true)
})

test('a façade stairwell reads as one sentence', () => {
  expect(
    facadeWords({
      stairwellId: 's',
      unit: '2门',
      floors: 6,
      positions: ['02'],
      households: 18,
      complete: 2,
      risers: 9,
      note: '还差 1 户',
      pipes: [pipe({ blockedAt: [{ floor: 5, position: '02', refused: false }] })],
    }),
  ).toBe('2门，9 串成了 2 串，还差 1 户，卡在 5 层尾号 02')
})
