import fc from 'fast-check'
import { checkPlan } from '../../domain/slots/check-plan'
import { workingHalfDays } from '../../domain/works/working-half-days'
import { anySmallProblem, bestWorth, worthOf } from '../../test/support/any-slots'
import { PLAIN } from '../../test/support/day-rules'
import type { SlotProblem } from '../../types/works'
import { runModel } from './run-model.cjs'
import { solveSlots } from './solve-slots'

const SECONDS = 10
const halfDays = workingHalfDays('2026-11-02', '2026-11-04', PLAIN)
const when = (text: string): boolean[] => [...text].map((mark) => mark === '1')
type Riser = SlotProblem['risers'][number]
const riser = (worksId: string, flatIds: string[], more: Partial<Riser> = {}): Riser => ({
  worksId,
  flatIds,
  length: 1,
  current: null,
  isFixed: false,
  ...more,
})
const problem = (risers: Riser[], canBeThere: Record<string, string>, crews = 1): SlotProblem => ({
  halfDays,
  capacity: halfDays.map(() => crews),
  risers,
  canBeThere: Object.fromEntries(Object.entries(canBeThere).map(([flatId, text]) => [flatId, when(text)])),
})
const solve = (asked: SlotProblem) => solveSlots(asked, { seconds: SECONDS, run: runModel })

describe('proposals of days', () => {
  test('every household is there for the whole of it, as early as that is possible', async () => {
    const asked = problem([riser('w', ['a', 'b'], { length: 2 })], { a: '110111', b: '101110' })
    expect(await solve(asked)).toMatchObject({
      starts: [{ worksId: 'w', start: 3, isMoved: false }],
      isProven: true,
      gap: 0,
    })
  })

  test('two crews are never in one flat at once', async () => {
    const asked = problem(
      [riser('water', ['a', 'b']), riser('drain', ['b', 'c'])],
      { a: '111000', b: '111000', c: '111000' },
      2,
    )
    const { starts } = await solve(asked)
    expect(starts.map(({ start }) => start).sort()).toEqual([0, 1])
  })

  test('a household that is never there is the one to ask, for the earliest time that suits the others', async () => {
    const asked = problem([riser('w', ['a', 'b', 'c'])], { a: '011111', b: '000000', c: '001111' })
    expect((await solve(asked)).unplaced).toEqual([{ worksId: 'w', why: 'noCommonTime', start: 2, ask: ['b'] }])
  })

  test('when the only common time is taken, crews are the reason, and the way out is still named', async () => {
    const asked = problem([riser('v', ['a']), riser('w', ['b', 'c'])], { a: '100000', b: '100000', c: '110000' })
    const plan = await solve(asked)
    expect(plan.starts).toHaveLength(1)
    expect(plan.unplaced).toEqual([
      plan.starts[0]?.worksId === 'v'
        ? { worksId: 'w', why: 'noCrew', start: 1, ask: ['b'] }
        : { worksId: 'v', why: 'noCrew', start: 1, ask: ['a'] },
    ])
  })

  test('without any crew nobody is asked in vain', async () => {
    const asked = problem([riser('w', ['a'])], { a: '111111' }, 0)
    expect((await solve(asked)).unplaced).toEqual([{ worksId: 'w', why: 'noCrew', start: null, ask: [] }])
  })

  test('after an illness the confirmed stay, and as few households as possible move', async () => {
    const told = [
      riser('past', ['p'], { current: 0, isFixed: true }),
      riser('ill', ['a'], { current: 1 }),
      riser('large', ['b', 'c', 'd'], { current: 2 }),
      riser('small', ['e'], { current: 3 }),
    ]
    // The ill household is well again at 2 and 3 only: either the large riser gives way or the small one.
    const asked = problem(told, { p: '000000', a: '001100', b: '111111', c: '111111', d: '111111', e: '111111' })
    const starts = Object.fromEntries((await solve(asked)).starts.map(({ worksId, start }) => [worksId, start]))
    expect(starts).toEqual({ past: 0, ill: 3, large: 2, small: 1 })
  })

  test('a large estate that is not solved in time still gets a lawful plan, with its gap', async () => {
    const flats = Array.from({ length: 60 }, (_, at) => `f${at}`)
    const days = workingHalfDays('2026-10-08', '2026-11-13', PLAIN)
    const asked: SlotProblem = {
      halfDays: days,
      capacity: days.map(() => 2),
      risers: flats.map((flatId, at) =>
        riser(`w${at}`, [flatId, flats[(at * 7 + 1) % 60] as string], { length: 1 + (at % 4) }),
      ),
      canBeThere: Object.fromEntries(
        flats.map((flatId, at) => [flatId, days.map((_, day) => (day * 5 + at * 3) % 11 > 1)]),
      ),
    }
    const plan = await solveSlots(asked, { seconds: 0, run: runModel })
    expect(checkPlan(asked, plan)).toEqual([])
    expect(plan.isProven).toBe(false)
    expect(plan.gap).toBeGreaterThan(0)
  })
})

test('for any estate small enough to try every plan, the proposal is lawful, true in what it says, and the best there is', async () => {
  await fc.assert(
    fc.asyncProperty(anySmallProblem, async (asked) => {
      const plan = await solve(asked)
      expect(checkPlan(asked, plan)).toEqual([])
      expect(plan.isProven).toBe(true)
      expect(worthOf(asked, plan.starts)).toEqual(bestWorth(asked))
    }),
    { numRuns: 150 },
  )
}, 120_000)

test('the solver runs in a thread of its own and leaves it', async () => {
  const asked = problem([riser('w', ['a'])], { a: '001111' })
  expect(await solveSlots(asked, { seconds: SECONDS })).toMatchObject({
    starts: [{ worksId: 'w', start: 2 }],
    isProven: true,
  })
})
