import fc from 'fast-check'
import type { RiserView } from '../../types/picture'
import { maskProgress } from './mask'

const LOCKED = { status: 'locked', total: 6, lockedAt: '2026-10-10T04:00:00.000Z' } as const
const HIDDEN = { status: 'hidden' }

/** Pipes as sets of households, seen while `missing` have not agreed (households answer all items alike). */
const seen = (pipes: string[][], missing: string[]): RiserView['progress'][] =>
  maskProgress(
    pipes.map((flatIds, i) => {
      const total = flatIds.length
      const agreed = flatIds.filter((flatId) => !missing.includes(flatId)).length
      return {
        riserId: `r${i}`,
        flatIds,
        progress: agreed === total ? { status: 'complete', total } : { status: 'open', agreed, total },
      }
    }),
  )
const floors = (...list: number[]) => list.map(String)
const water = floors(1, 2, 3, 4, 5, 6)
const drain = floors(2, 3, 4, 5, 6)

describe('maskProgress', () => {
  test('one or two missing show no number, three do (rule 43)', () => {
    expect(seen([water], floors(1))).toEqual([HIDDEN])
    expect(seen([water], floors(1, 2))).toEqual([HIDDEN])
    expect(seen([water], floors(1, 2, 3))).toEqual([{ status: 'open', agreed: 3, total: 6 }])
  })

  test('a pipe of one or two households never tells, complete or not (rule 43)', () => {
    for (const missing of [[], floors(1)]) expect(seen([floors(1, 2)], missing)).toEqual([HIDDEN])
    expect(seen([floors(1)], [])).toEqual([HIDDEN])
  })

  test('two counts whose difference would tell are not both shown: 3 of 6 beside 3 of 5 names the sixth (rule 43)', () => {
    expect(seen([water, drain], floors(1, 2, 3))).toEqual([{ status: 'open', agreed: 3, total: 6 }, HIDDEN])
    expect(seen([drain, water], floors(2, 3, 4))).toEqual([HIDDEN, { status: 'open', agreed: 3, total: 6 }])
  })

  test('pipes with the same households, and pipes with none in common, all show their counts', () => {
    const other = water.map((flatId) => `${flatId}b`)
    expect(seen([water, water, other], floors(1, 2, 3)).map(({ status }) => status)).toEqual([
      'open',
      'open',
      'complete',
    ])
  })

  test('a complete drain beside an open water pipe would name the ground floor, so it waits (rule 43)', () => {
    expect(seen([water, drain], floors(1))).toEqual([HIDDEN, HIDDEN])
    expect(seen([water, drain], [])).toEqual([
      { status: 'complete', total: 6 },
      { status: 'complete', total: 5 },
    ])
  })

  test('hiding one complete pipe does not leave another that tells the same', () => {
    const [a, b, c] = [floors(1, 6, 7), floors(4, 5, 7), floors(2, 4, 5)]
    expect(seen([a, b, c], floors(2))).toEqual([HIDDEN, HIDDEN, HIDDEN])
    expect(seen([a, b, c], [])).toEqual([a, b, c].map(() => ({ status: 'complete', total: 3 })))
  })

  test('a complete pipe that points at nobody in particular is shown', () => {
    expect(seen([water, floors(4, 5, 6)], floors(1, 2))).toEqual([HIDDEN, { status: 'complete', total: 3 }])
  })

  test('a locked pipe is shown as it is, and one outside the round has nothing to hide', () => {
    const pipe = { riserId: 'r', flatIds: floors(1) }
    expect(
      maskProgress([
        { ...pipe, progress: LOCKED },
        { ...pipe, progress: { status: 'none' } },
      ]),
    ).toEqual([LOCKED, { status: 'none' }])
  })

  test('a locked pipe points at nobody on the complete ones: those wait beside it too', () => {
    const open = { status: 'open', agreed: 7, total: 8 } as const
    const pipes = [
      { riserId: 'a', flatIds: floors(1, 2, 3), progress: LOCKED },
      { riserId: 'b', flatIds: floors(4, 5, 6), progress: { status: 'complete', total: 3 } as const },
      { riserId: 'c', flatIds: floors(1, 2, 3, 4, 5, 6, 7, 8), progress: open },
    ]
    expect(maskProgress(pipes)).toEqual([LOCKED, HIDDEN, HIDDEN])
  })

  test('for any pipes and any who are missing, what residents see never leaves one or two households that must be missing (rule 43)', () => {
    const flats = floors(1, 2, 3, 4, 5, 6, 7)
    const worlds = Array.from({ length: 2 ** flats.length }, (_, bits) => flats.filter((_flat, i) => bits & (1 << i)))
    const somePipes = fc.array(fc.subarray(flats, { minLength: 1 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(somePipes, (pipes) => {
        const byView = new Map<string, string[][]>()
        for (const missing of worlds) {
          const view = JSON.stringify(seen(pipes, missing))
          byView.set(view, [...(byView.get(view) ?? []), missing])
        }
        const certain = [...byView.values()].map((possible) =>
          flats.filter((flat) => possible.every((missing) => missing.includes(flat))),
        )
        expect(certain.filter(({ length }) => length === 1 || length === 2)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
