import fc from 'fast-check'
import { buildFlat, valueOf } from '../../test/support/build-tally'
import type { RiserPattern } from '../../types/riser'
import type { Flat } from '../../types/stairwell'
import { applyPattern } from './apply-pattern'
import { patternOf, suggestPattern } from './pattern-of'
import { riserId } from './riser-id'

type Pipe = RiserPattern['pipes'][number]
const pipe = (positions: string[], more: Partial<Pipe> = {}): Pipe => ({
  kind: 'kitchenWater',
  positions,
  fromFloor: 1,
  exceptFlatIds: [],
  ...more,
})

/** Floors 1–3, columns 01 and 02: flats `1-01` … `3-02`, top first as a stairwell keeps them. */
const building = (more: Record<string, Partial<Flat>> = {}): Flat[] =>
  [3, 2, 1].flatMap((floor) =>
    ['01', '02'].map((position) => buildFlat(`${floor}-${position}`, floor, position, more[`${floor}-${position}`])),
  )
const risersOf = (flats: Flat[], ...pipes: Pipe[]) => valueOf(applyPattern({ flats }, { pipes }))
const flatsOn = (flats: Flat[], ...pipes: Pipe[]) => risersOf(flats, ...pipes).map(({ flatIds }) => flatIds)

describe('applyPattern', () => {
  test('a pipe serves its column, bottom floor first', () => {
    expect(risersOf(building(), pipe(['01']))).toEqual([
      { riserId: 'r-kitchenWater-01', kind: 'kitchenWater', positions: ['01'], flatIds: ['1-01', '2-01', '3-01'] },
    ])
  })

  test('a pipe begins at its floor: ground-floor flats may have their own outlet', () => {
    expect(flatsOn(building(), pipe(['02'], { fromFloor: 2 }))).toEqual([['2-02', '3-02']])
  })

  test('a pipe passes the flats named by', () => {
    expect(flatsOn(building(), pipe(['01'], { exceptFlatIds: ['2-01'] }))).toEqual([['1-01', '3-01']])
  })

  test('a pipe between two columns serves both, floor by floor', () => {
    expect(risersOf(building(), pipe(['02', '01', '02']))).toMatchObject([
      {
        riserId: 'r-kitchenWater-01_02',
        positions: ['01', '02'],
        flatIds: ['1-01', '1-02', '2-01', '2-02', '3-01', '3-02'],
      },
    ])
  })

  test('a flat joined into another answers through it, once', () => {
    const flats = building({ '2-02': { joinedTo: '2-01' } })
    expect(flatsOn(flats, pipe(['01', '02']))).toEqual([['1-01', '1-02', '2-01', '3-01', '3-02']])
  })

  test('a flat that spans two columns stands on the pipes of both', () => {
    const flats = building({ '2-02': { joinedTo: '2-01' } })
    expect(flatsOn(flats, pipe(['01']), pipe(['02']))).toEqual([
      ['1-01', '2-01', '3-01'],
      ['1-02', '2-01', '3-02'],
    ])
  })

  test('a flat over two floors stands on the pipe once, at its own floor', () => {
    const flats = building({ '3-01': { joinedTo: '2-01' } })
    expect(flatsOn(flats, pipe(['01'], { fromFloor: 3 }))).toEqual([['2-01']])
    expect(flatsOn(flats, pipe(['01']))).toEqual([['1-01', '2-01']])
  })

  test.each<[string, Pipe]>([
    ['an unknown column', pipe(['09'])],
    ['a floor above the roof', pipe(['01'], { fromFloor: 9 })],
    ['all its flats excepted', pipe(['01'], { exceptFlatIds: ['1-01', '2-01', '3-01'] })],
  ])('refuses a pipe with %s, and names it', (_what, empty) => {
    expect(applyPattern({ flats: building() }, { pipes: [pipe(['02']), empty] })).toMatchObject({
      ok: false,
      code: 'riser_pattern_empty',
      detail: { kind: 'kitchenWater', positions: empty.positions },
    })
  })
})

describe('riser ids', () => {
  test.each<[string[], string]>([
    [['01'], 'r-kitchenDrain-01'],
    [['01', '02'], 'r-kitchenDrain-01_02'],
    [['甲'], 'r-kitchenDrain-u7532'],
    [['A-1'], 'r-kitchenDrain-Au2d1'],
  ])('of columns %j is %s', (positions, expected) => expect(riserId('kitchenDrain', positions, [])).toBe(expected))

  test('a second pipe of the same kind and columns gets a number', () => {
    const ids = risersOf(
      building(),
      pipe(['01'], { exceptFlatIds: ['3-01'] }),
      pipe(['01'], { fromFloor: 3 }),
      pipe(['01']),
    ).map((riser) => riser.riserId)
    expect(ids).toEqual(['r-kitchenWater-01', 'r-kitchenWater-01-2', 'r-kitchenWater-01-3'])
  })

  test('are short ids of ours, whatever the columns are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 }),
        (positions) => {
          expect(riserId('bathroomWater', positions, [])).toMatch(/^[A-Za-z0-9_~-]{1,90}$/)
        },
      ),
    )
  })
})

describe('for any stairwell and pattern', () => {
  const flat = fc.record({
    floor: fc.integer({ min: -1, max: 5 }),
    position: fc.constantFrom('01', '02', '10', 'A'),
    joins: fc.option(fc.nat(20)),
  })
  const flats = fc
    .uniqueArray(flat, { minLength: 1, maxLength: 14, selector: ({ floor, position }) => `${floor}-${position}` })
    .map((list): Flat[] => {
      const made = list.map(({ floor, position }) => buildFlat(`${floor}-${position}`, floor, position))
      const isPrimary = (i: number) => list[i]?.joins === null
      return made.map((one, i) => {
        const target = (list[i]?.joins ?? 0) % list.length
        return !isPrimary(i) && isPrimary(target) ? { ...one, joinedTo: made[target]?.flatId ?? null } : one
      })
    })
  const layout = flats.chain((list) =>
    fc.record({
      flats: fc.constant(list),
      pipes: fc.array(
        fc.record({
          kind: fc.constantFrom('kitchenWater' as const, 'bathroomDrain' as const),
          positions: fc.subarray([...new Set(list.map(({ position }) => position))], { minLength: 1 }),
          fromFloor: fc.integer({ min: -1, max: 3 }),
          exceptFlatIds: fc.subarray(list.map(({ flatId }) => flatId)),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  )

  test('each household stands on a pipe at most once, and every one is a primary flat', () => {
    fc.assert(
      fc.property(layout, ({ flats: list, pipes }) => {
        const result = applyPattern({ flats: list }, { pipes })
        if (!result.ok) return
        for (const { flatIds } of valueOf(result)) {
          expect(new Set(flatIds).size).toBe(flatIds.length)
          expect(list.filter(({ flatId, joinedTo }) => flatIds.includes(flatId) && joinedTo !== null)).toEqual([])
        }
      }),
    )
  })

  test('setting the same pattern again gives the same risers and ids, and the pattern shown gives them too', () => {
    fc.assert(
      fc.property(layout, ({ flats: list, pipes }) => {
        const result = applyPattern({ flats: list }, { pipes })
        if (!result.ok) return
        const risers = valueOf(result)
        expect(applyPattern({ flats: list }, { pipes })).toEqual(result)
        expect(applyPattern({ flats: [...list].reverse() }, { pipes })).toEqual(result)
        expect(applyPattern({ flats: list }, { pipes: patternOf({ flats: list, risers }) })).toEqual(result)
      }),
    )
  })
})

describe('patternOf and suggestPattern', () => {
  test('shows floor and exceptions of each pipe', () => {
    const risers = risersOf(building(), pipe(['01', '02'], { fromFloor: 2, exceptFlatIds: ['3-02'] }))
    expect(patternOf({ flats: building(), risers })).toEqual([
      { kind: 'kitchenWater', positions: ['01', '02'], fromFloor: 2, exceptFlatIds: ['3-02'] },
    ])
  })

  test('suggests each kind in each column from its lowest flat', () => {
    const flats = building().filter(({ flatId }) => flatId !== '1-02')
    expect(suggestPattern({ flats }, ['kitchenWater', 'kitchenDrain'])).toEqual([
      pipe(['01']),
      pipe(['01'], { kind: 'kitchenDrain' }),
      pipe(['02'], { fromFloor: 2 }),
      pipe(['02'], { kind: 'kitchenDrain', fromFloor: 2 }),
    ])
  })
})
