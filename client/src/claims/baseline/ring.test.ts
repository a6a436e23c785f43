import { nudged, pointOf } from './ring'

const box = { left: 100, top: 50, width: 400, height: 200 }

test.each([
  ['the middle', { x: 300, y: 150 }, { x: 500, y: 500 }],
  ['a corner', { x: 100, y: 50 }, { x: 0, y: 0 }],
  ['beside it', { x: 900, y: -10 }, { x: 1000, y: 0 }],
])('a tap on %s is told in thousandths of the picture', (_where, tapped, point) => {
  expect(pointOf(tapped, box)).toEqual(point)
})

test('a ring moves and grows in steps, and its centre stays on the picture', () => {
  const ring = { x: 10, y: 990, r: 480 }
  expect(nudged(ring, 'left').x).toBe(0)
  expect(nudged(ring, 'down').y).toBe(1000)
  expect(nudged(ring, 'larger').r).toBe(500)
  expect(nudged({ ...ring, r: 30 }, 'smaller').r).toBe(30)
  expect(nudged(nudged(ring, 'right'), 'left')).toEqual(ring)
})
