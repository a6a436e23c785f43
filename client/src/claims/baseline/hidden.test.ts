import type { PhotoView } from '@chuanmen/types/photo'
import { hiddenFrom, toReview } from './hidden'
import type { Rooms } from './rooms'

const rooms: Rooms = [
  {
    ...{ roomId: 'kitchen-1', kind: 'kitchen', name: '' },
    surfaces: [{ surface: 'wall', photoIds: ['home', 'crew', 'office', 'seen'], notes: '', defects: [] }],
  },
]
const photo = (bySide: PhotoView['bySide'], check: PhotoView['check'], mayReview = false) =>
  ({ bySide, check, mayReview }) as PhotoView
const photos = (mayReview = false) => ({
  home: photo('household', 'held', mayReview),
  crew: photo('crew', 'waiting', mayReview),
  office: photo('staff', 'shown', mayReview),
  seen: photo('household', 'shown', mayReview),
})

test.each([
  ['household', ['crew']],
  ['contractor', ['home']],
] as const)('the %s does not sign before it sees what the other side took (rule 12)', (side, hidden) => {
  expect(hiddenFrom(side, rooms, photos())).toEqual(hidden)
})

test('what waits for a person is put before those who decide, and nobody else', () => {
  expect(toReview(rooms, photos(true))).toEqual(['home', 'crew'])
  expect(toReview(rooms, photos())).toEqual([])
})
