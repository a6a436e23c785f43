import { certificateOf, certificateText } from './certificate'

const done = [
  { taskId: 'a', kind: 'water' as const, on: '2026-11-25', fromHour: 8, building: '6号楼', minutes: 40, stars: 5 },
  {
    taskId: 'b',
    kind: 'company' as const,
    on: '2026-10-03',
    fromHour: 9,
    building: '5号楼',
    minutes: 110,
    stars: null,
  },
]
const hours = {
  ...{ volunteerId: 'v', name: '李晓燕', estateName: '新明胡同', tasks: 2, minutes: 150, asOf: '2026-11-26T02:00:00Z' },
  months: [
    { month: '2026-11', tasks: 1, minutes: 40 },
    { month: '2026-10', tasks: 1, minutes: 110 },
  ],
  done,
}

test('a certificate says who, where, how often, how long and from when to when', () => {
  const paper = certificateOf(hours, null)
  expect(paper.lead).toBe(
    '李晓燕于2026年10月3日至2026年11月25日，在新明胡同自愿、无偿帮助居民 2 次，共 2 小时 30 分钟。',
  )
  expect(paper.rows[0]).toEqual(['2026年10月3日', '陪着等施工师傅', '1 小时 50 分钟'])
})

test('no household is on it: no building, no stars (rule 39)', () => {
  const words = certificateText(certificateOf(hours, null))
  expect(words).not.toContain('号楼')
  expect(words).not.toContain('星')
})

test('of one month it sums that month', () => {
  const paper = certificateOf({ ...hours, done: done.slice(0, 1) }, '2026-11')
  expect(paper.lead).toContain('于2026年11月25日，')
  expect(paper.lead).toContain('1 次，共 40 分钟')
  expect(paper.months).toEqual([['2026年11月', '1 次', '40 分钟']])
})

test('where the list is cut the sums stand, the span begins with the first month, and it says so', () => {
  const paper = certificateOf({ ...hours, done: done.slice(0, 1) }, null)
  expect(paper.lead).toContain('2026年10月1日至')
  expect(paper.lead).toContain('2 次')
  expect(paper.foot).toContain('最近 1 次')
})
