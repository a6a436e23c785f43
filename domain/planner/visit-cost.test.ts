import type { Obstacle } from '../../types/door-words'
import { DEFAULT_DOOR_TABLE as table } from './default-table'
import { visitsLeft } from './visit-cost'

const { visits } = table.byObstacle.assetLocked

test.each<[what: string, obstacle: Obstacle, made: number, byHand: number | null, left: number]>([
  ['a door nobody was at', 'assetLocked', 0, null, visits],
  ['one visit of the kept plan is paid for', 'assetLocked', 1, null, visits - 1],
  ['as many as planned, and it has not agreed: one more', 'assetLocked', visits, null, 1],
  ['more than planned', 'assetLocked', visits + 3, null, 1],
  ['only the signature is missing', 'saidYes', 0, null, 0],
  ['only the signature is missing, however often it was visited', 'saidYes', 4, null, 0],
  ['by hand', 'assetLocked', 1, 5, 5],
  ['by hand nothing', 'assetLocked', 0, 0, 0],
])('%s', (_what, obstacle, made, byHand, left) => {
  const costs: Record<string, number> = byHand === null ? {} : { f1: byHand }
  expect(visitsLeft({ flatId: 'f1', obstacle, made }, table, costs)).toBe(left)
})

test('a household’s id is not mistaken for what every object has', () => {
  expect(visitsLeft({ flatId: 'constructor', obstacle: 'silent', made: 0 }, table, {})).toBe(1)
})
