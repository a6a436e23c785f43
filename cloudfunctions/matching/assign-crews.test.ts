import fc from 'fast-check'
import { checkCrews } from '../../domain/slots/check-crews'
import type { Crews } from '../../domain/slots/crew-half-days'
import { workingHalfDays } from '../../domain/works/working-half-days'
import { anySmallProblem } from '../../test/support/any-slots'
import { PLAIN } from '../../test/support/day-rules'
import type { SlotPlan, SlotProblem } from '../../types/works'
import { assignCrews } from './assign-crews'
import { runModel } from './run-model.cjs'

/** 「[start, length]」 of each riser; those named in `fixed` may not move. */
const placedAt = (risers: Record<string, [number, number]>, fixed: string[] = []) => {
  const halfDays = workingHalfDays('2026-11-02', '2026-11-04', PLAIN)
  const problem: SlotProblem = {
    halfDays,
    capacity: halfDays.map(() => 9),
    risers: Object.entries(risers).map(([worksId, [start, length]]) => ({
      worksId,
      length,
      flatIds: [worksId],
      current: start,
      isFixed: fixed.includes(worksId),
    })),
    canBeThere: {},
  }
  const starts = Object.entries(risers).map(([worksId, [start]]) => ({ worksId, start, isMoved: false }))
  return { problem, starts }
}
const assign = ({ problem, starts }: ReturnType<typeof placedAt>, crews: Crews) =>
  assignCrews(problem, starts, crews, runModel)

test('each riser gets one crew from beginning to end', async () => {
  const placed = placedAt({ a: [0, 2], b: [1, 2], c: [2, 2] })
  const crewIds = await assign(placed, { crewIds: ['one', 'two'], of: {} })
  expect(crewIds.a).toBe(crewIds.c)
  expect(new Set(Object.values(crewIds))).toEqual(new Set(['one', 'two']))
})

test('a crew at works that may not move is left there', async () => {
  const placed = placedAt({ a: [0, 1], b: [0, 1] }, ['a'])
  expect(await assign(placed, { crewIds: ['one', 'two'], of: { a: 'one' } })).toEqual({ b: 'two' })
})

test('a crew is taken by every piece of works that a step pushed on has broken apart', async () => {
  const placed = placedAt({ a: [0, 1], 'a~2': [2, 1], b: [2, 1], c: [1, 1] }, ['a', 'a~2'])
  expect(await assign(placed, { crewIds: ['one', 'two'], of: { a: 'one' } })).toMatchObject({ b: 'two' })
})

test('a riser keeps the crew it had where that costs no other riser its crew', async () => {
  const placed = placedAt({ a: [0, 1], b: [3, 1] })
  const of = { a: 'two', b: 'one' }
  expect(await assign(placed, { crewIds: ['one', 'two'], of })).toEqual({ a: 'two', b: 'one' })
  const both = placedAt({ a: [0, 1], b: [0, 1] })
  const given = await assign(both, { crewIds: ['one', 'two'], of: { a: 'one', b: 'one' } })
  expect(Object.values(given).sort()).toEqual(['one', 'two'])
})

test('somebody is free at each half-day but nobody at both: no crew, and it is said so', async () => {
  const placed = placedAt({ a: [0, 1], b: [1, 1], long: [0, 2] }, ['a', 'b'])
  expect(await assign(placed, { crewIds: ['one', 'two'], of: { a: 'one', b: 'two' } })).toEqual({ long: null })
})

test('as many risers as can be get a crew, though taking them as they come would leave one out', async () => {
  // Crew one is bound at 2, crew two at 3: only one way gives both risers a crew.
  const placed = placedAt({ x: [2, 1], y: [3, 1], early: [0, 2], late: [1, 2] }, ['x', 'y'])
  expect(await assign(placed, { crewIds: ['one', 'two'], of: { x: 'one', y: 'two', early: 'two' } })).toEqual({
    early: 'one',
    late: 'two',
  })
})

/** Every way to share crews out. */
const mostThatCan = ({ risers }: SlotProblem, starts: SlotPlan['starts'], crews: Crews): number => {
  const busy = new Set<string>()
  const rows = starts.flatMap((one) => {
    const riser = risers.find(({ worksId }) => worksId === one.worksId)
    return riser ? [{ ...riser, at: Array.from({ length: riser.length }, (_, step) => one.start + step) }] : []
  })
  for (const { worksId, isFixed, at } of rows)
    if (isFixed) for (const half of at) busy.add(`${crews.of[worksId]} ${half}`)
  const free = rows.filter(({ isFixed }) => !isFixed)
  const tryFrom = (nth: number): number => {
    const row = free[nth]
    if (!row) return 0
    let best = tryFrom(nth + 1)
    for (const crewId of crews.crewIds) {
      const keys = row.at.map((half) => `${crewId} ${half}`)
      if (keys.some((key) => busy.has(key))) continue
      for (const key of keys) busy.add(key)
      best = Math.max(best, 1 + tryFrom(nth + 1))
      for (const key of keys) busy.delete(key)
    }
    return best
  }
  return tryFrom(0)
}

test('whatever the starts, crews are lawful and as many risers as can be have one', async () => {
  const anyCrews = fc.array(fc.constantFrom('one', 'two', 'three'), { minLength: 4, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(anySmallProblem, anyCrews, fc.infiniteStream(fc.nat(7)), async (problem, had, draws) => {
      const starts = problem.risers.map(({ worksId, isFixed, current, length }) => {
        const last = problem.halfDays.length - length
        const start = isFixed ? (current as number) : Math.max(0, Math.min(last, draws.next().value))
        return { worksId, start, isMoved: false }
      })
      const of = Object.fromEntries(problem.risers.map(({ worksId }, at) => [worksId, had[at] ?? 'one']))
      const crews = { crewIds: ['one', 'two'], of }
      const given = await assignCrews(problem, starts, crews, runModel)
      expect(checkCrews(problem, starts, crews, given)).toEqual([])
      expect(Object.values(given).filter(Boolean)).toHaveLength(mostThatCan(problem, starts, crews))
    }),
    { numRuns: 80 },
  )
}, 60_000)
