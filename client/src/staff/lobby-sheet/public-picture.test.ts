import type { StairwellView } from '@chuanmen/types/stairwell'
import { statusWords } from '@/components/stairwell/words'
import { publicPicture } from './public-picture'

const flatIds = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
const flat = (flatId: string, at: number) => ({
  ...{ flatId, room: `${at + 1}01`, floor: at + 1, position: '01', joinedTo: null, ownersMasked: ['王**'] },
  ...{ state: 'refused', items: { kitchenDrain: 'refused' }, tenantOnly: false, reconfirm: false },
})
const view = (agreed: number, status: 'open' | 'complete' = 'open') =>
  ({
    ...{ building: '6号楼', unit: '2门', floors: [6, 5, 4, 3, 2, 1], positions: ['01'], flats: flatIds.map(flat) },
    risers: [
      {
        ...{ riserId: 'd', kind: 'kitchenDrain', positions: ['01'], fromFloor: 1, toFloor: 6, flatIds },
        progress: status === 'open' ? { status, agreed, total: 6 } : { status, total: 6 },
        blockers: [{ flatId: 'f1', state: 'refused' }],
      },
    ],
  }) as unknown as StairwellView
const words = (shown: StairwellView) => publicPicture(shown).pipes.map(statusWords)

test.each([
  [0, '6 户，0 户已同意'],
  [3, '6 户，3 户已同意'],
  [4, '办理中'],
  [5, '办理中'],
])('with %i of six agreed the door says 「%s」 (rule 43)', (agreed, said) => {
  expect(words(view(agreed))).toEqual([said])
})

test('a complete pipe is said to be complete', () => {
  expect(words(view(6, 'complete'))).toEqual(['已成串'])
})

test('nothing of what staff know of a household gets onto the sheet (rule 43)', () => {
  const picture = JSON.stringify(publicPicture(view(5)))
  for (const told of ['refused', '王', 'blocker', 'ownersMasked', '"agreed"']) expect(picture).not.toContain(told)
})
