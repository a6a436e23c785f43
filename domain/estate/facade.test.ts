import fc from 'fast-check'
import { packedFacadeSchema } from '../../types/facade'
import type { FacadePipe } from '../../types/facade-pipe'
import { riserKinds } from '../../types/riser'
import { packFacade, unpackFacade } from './facade'

const pipe = (more: Partial<FacadePipe> = {}): FacadePipe => ({
  kind: 'kitchenDrain',
  position: '01',
  fromFloor: 1,
  toFloor: 6,
  state: 'open',
  blockedAt: [],
  ...more,
})
const at = (floor: number, position = '01', refused = false) => ({ floor, position, refused })

describe('packFacade', () => {
  test.each<[string, Partial<FacadePipe>, string]>([
    ['a complete pipe', { state: 'complete' }, 'kd c 0 1~6'],
    ['a locked one', { kind: 'bathroomWater', state: 'locked', fromFloor: 2 }, 'bw l 0 2~6'],
    ['blocked at floors 2 and 5, by a refusal at 5', { blockedAt: [at(2), at(5, '01', true)] }, 'kd o 0 1~6 2:o..x'],
    ['two columns, drawn in the second', { position: '02', blockedAt: [at(3)] }, 'kd o 1+0 1~6 3:.o'],
    ['from a basement', { fromFloor: -2, toFloor: -1, blockedAt: [at(-2)] }, 'kd o 0 -2~-1 -2:o'],
    ['a joined flat whose primary lies below the pipe', { fromFloor: 4, blockedAt: [at(3)] }, 'kd o 0 4~6 3:o'],
    ['two flats at one floor, one refuses', { blockedAt: [at(3, '01', true), at(3)] }, 'kd o 0 1~6 3:x'],
  ])('%s', (_, more, text) => expect(packFacade([pipe(more)]).pipes).toEqual([text]))

  test('a pipe whose flats are all gone is not drawn', () => {
    const gone = pipe({ position: '', fromFloor: Number.POSITIVE_INFINITY, toFloor: Number.NEGATIVE_INFINITY })
    expect(packFacade([gone])).toEqual({ columns: [], pipes: [] })
  })
})

describe('unpackFacade', () => {
  /** Each place is a flat or none; blocked flats come as packing leaves them: floor by floor, the pipe's own column first. */
  const drawn = fc
    .record({
      kind: fc.constantFrom(...riserKinds),
      state: fc.constantFrom('complete', 'locked', 'open'),
      position: fc.constantFrom('01', '甲+1', '1~2'),
      fromFloor: fc.integer({ min: -3, max: 20 }),
      storeys: fc.nat(40),
      blocked: fc.uniqueArray(fc.record({ floor: fc.integer({ min: -3, max: 60 }), refused: fc.boolean() }), {
        selector: ({ floor }) => floor,
      }),
    })
    .map(({ storeys, blocked, ...more }) =>
      pipe({
        ...(more as Partial<FacadePipe>),
        toFloor: more.fromFloor + storeys,
        blockedAt: blocked.sort((a, b) => a.floor - b.floor).map((one) => ({ ...one, position: more.position })),
      }),
    )

  test('gives back what was packed, in the form the schema asks', () => {
    fc.assert(
      fc.property(fc.array(drawn), (pipes) => {
        const packed = packFacade(pipes)
        expect(unpackFacade(packedFacadeSchema.parse(packed))).toEqual(pipes)
      }),
    )
  })

  test('gives back the flats of every column', () => {
    const pipes = [pipe({ position: '02', blockedAt: [at(1, '02'), at(1, '03', true), at(4, '02', true)] })]
    expect(unpackFacade(packFacade(pipes))).toEqual(pipes)
  })

  test('refuses a text that is no pipe', () =>
    expect(() => unpackFacade({ columns: ['01'], pipes: ['kd o 0'] })).toThrow('not a packed pipe: kd o 0'))
})

test('the façade of 36 flats with every second one silent takes less than 600 bytes', () => {
  const pipes = ['01', '02', '03', '04', '05', '06'].flatMap((position) =>
    riserKinds.map((kind) => pipe({ kind, position, blockedAt: [1, 3, 5].map((floor) => at(floor, position)) })),
  )
  expect(JSON.stringify(packFacade(pipes)).length).toBeLessThan(600)
})
