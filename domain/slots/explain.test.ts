import type { SlotPlan, SlotProblem } from '../../types/works'
import { explain, explainPlan } from './explain'

const problem = {
  halfDays: [{ on: '2026-12-03', half: 'pm' }],
  risers: [
    { worksId: 'w', length: 1 },
    { worksId: 'long', length: 2 },
  ],
} as unknown as SlotProblem
const names = { works: { w: '2门 厨房给水立管', long: '2门 厨房排水立管' }, flats: { a: '201', b: '301' } }

test.each<[SlotPlan['unplaced'][number], string]>([
  [
    { worksId: 'w', why: 'noCommonTime', start: 0, ask: ['a', 'b'] },
    '2门 厨房给水立管：没有一段时间各户都有人在家。只要 201、301（2 户）能在 12月3日下午有人在家，就能排上。',
  ],
  [
    { worksId: 'long', why: 'noCrew', start: 0, ask: ['b'] },
    '2门 厨房排水立管：各户都方便的半天里，施工队都排满了，或者别的立管正在这几户里施工。只要 301（1 户）能在 12月3日下午起的 2 个半天有人在家，就能排上。',
  ],
  [
    { worksId: 'w', why: 'noCommonTime', start: null, ask: [] },
    '2门 厨房给水立管：没有一段时间各户都有人在家。可选的日子里也没有空闲的施工队，请增加施工队或放宽日期。',
  ],
])('the reason is said with who could change it: %j', (unplaced, words) => {
  expect(explain(problem, unplaced, names)).toBe(words)
})

test('a gap is shown, and rounded up so that it never reads as none', () => {
  const plan = { starts: [{ worksId: 'w', start: 0, isMoved: true }], unplaced: [], solveMs: 1 }
  expect(explainPlan({ ...plan, gap: 0, isProven: true })).toBe('排上 1 根，1 根改了日子。这是最好的排法。')
  expect(explainPlan({ ...plan, gap: 0.00001, isProven: false })).toMatch('最多还差 0.1%')
})
