import { buildFlat } from '../../test/support/build-tally'
import { flatsOf, primaryFlats, primaryOf } from './primary-flats'

const flats = [
  buildFlat('a', 2, '01'),
  buildFlat('b', 2, '02', { joinedTo: 'a' }),
  buildFlat('c', 1, '01', { joinedTo: 'gone' }),
]

describe('joined flats', () => {
  test.each([
    ['a', 'a'],
    ['b', 'a'],
    ['c', 'c'],
    ['z', null],
  ])('flat %s belongs to household %s', (flatId, primary) => expect(primaryOf({ flats }, flatId)).toBe(primary))

  test('a household has its primary first; a joined flat is none of its own', () => {
    expect(flatsOf({ flats }, 'a').map(({ flatId }) => flatId)).toEqual(['a', 'b'])
    expect(flatsOf({ flats }, 'b')).toEqual([])
    expect(flatsOf({ flats }, 'z')).toEqual([])
  })

  test('each household counts once', () =>
    expect(primaryFlats({ flats }).map(({ flatId }) => flatId)).toEqual(['a', 'c']))
})
