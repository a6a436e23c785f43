import { estateDays } from './estate-days'

const day = (on: string, agreed: number, complete = 0) => ({ on, agreed, agreedAreaCentiSqm: agreed * 5000, complete })

test('every day is there, also those on which nothing changed, and figures of stairwells add up', () => {
  const one = [day('2026-10-01', 0), day('2026-10-03', 4, 2)]
  const other = [day('2026-10-02', 0), day('2026-10-04', 3, 1), day('2026-10-05', 1, 0)]
  expect(estateDays([one, other], '2026-10-06')).toEqual([
    day('2026-10-01', 0),
    day('2026-10-02', 0),
    day('2026-10-03', 4, 2),
    day('2026-10-04', 7, 3),
    day('2026-10-05', 5, 2),
    day('2026-10-06', 5, 2),
  ])
})

test('days after the last one asked for are left out, and no stairwell has no days', () => {
  expect(estateDays([[day('2026-10-01', 1), day('2026-10-09', 2)]], '2026-10-02')).toHaveLength(2)
  expect(estateDays([[day('2026-10-09', 2)]], '2026-10-02')).toEqual([])
  expect(estateDays([], '2026-10-02')).toEqual([])
})
