import { buildFlat } from '../../test/support/build-tally'
import { floorsOf, positionsOf } from './picture-order'
import { riserSpan } from './riser-span'

describe('the picture', () => {
  test('has its top floor first and basements last', () =>
    expect(floorsOf([{ floor: 1 }, { floor: -1 }, { floor: 12 }, { floor: 1 }])).toEqual([12, 1, -1]))

  test.each([
    [
      ['10', '2', '1', '2'],
      ['1', '2', '10'],
    ],
    [
      ['02', '01', '2'],
      ['01', '02', '2'],
    ],
    [
      ['B', '1', 'A'],
      ['1', 'A', 'B'],
    ],
    [
      ['1e2', '3'],
      ['3', '1e2'],
    ],
  ])('orders columns %j as %j', (positions, expected) =>
    expect(positionsOf(positions.map((position) => ({ position })))).toEqual(expected),
  )

  const flats = [buildFlat('a', 1, '01'), buildFlat('b', 3, '01'), buildFlat('c', 4, '02', { joinedTo: 'b' })]
  test('a pipe runs where its households meet it: a joined flat in another column does not lengthen it', () => {
    expect(riserSpan({ flats }, ['a', 'b'], ['01'])).toEqual({ positions: ['01'], fromFloor: 1, toFloor: 3 })
    expect(riserSpan({ flats }, ['b'], ['02'])).toEqual({ positions: ['02'], fromFloor: 4, toFloor: 4 })
  })
  test('a pipe of unknown columns runs through those of its households', () => {
    expect(riserSpan({ flats }, ['a', 'b'])).toEqual({ positions: ['01', '02'], fromFloor: 1, toFloor: 4 })
  })
})
