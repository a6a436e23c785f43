import type { ClaimRow } from '@chuanmen/types/claim-actions'
import { nextOf } from './next-mine'

const row = (claimId: string, isMine = true) => ({ claimId, isMine }) as ClaimRow

test.each([
  ['the one after it', [row('a'), row('b'), row('c')], 'a', 'b'],
  ['not one that waits for somebody else', [row('a'), row('b', false), row('c')], 'a', 'c'],
  ['past the last the first', [row('a'), row('b')], 'b', 'a'],
  ['the first, of one that is not in the list any more', [row('a'), row('b')], 'gone', 'a'],
  ['none when it is the only one', [row('a')], 'a', undefined],
])('the next claim is %s', (_name, rows, claimId, next) => {
  expect(nextOf(rows, claimId)?.claimId).toBe(next)
})
