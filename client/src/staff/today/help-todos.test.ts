import { buildHelpView } from '../../../../test/support/build-help-view'
import { type Help, helpTodos } from './help-todos'

const NOW = Date.parse('2026-11-27T00:30:00Z')
const unmet = (nth: number, hoursLeft: number) => ({ ...buildHelpView({ taskId: `t${nth}` }), hoursLeft })
const help = (part: Partial<Help> = {}): Help => ({
  unmet: [],
  complaints: [],
  wordsToReview: [],
  counts: { live: 0, unmet: 0, taken: 0, done: 0, lost: 0, volunteers: 0, waitingVolunteers: 0 },
  canCoordinate: true,
  ...part,
})
const told = (part: Partial<Help>) => helpTodos(help(part), 'e', NOW).map(({ tone, title, tag }) => [tone, title, tag])
const complaint = {
  taskId: 't',
  kind: 'water',
  words: '没来',
  about: '',
  at: '',
  building: '6号楼',
  room: '501',
} as const

describe('help on today’s list', () => {
  test('a task whose deadline is near and that nobody has taken is told by name', () => {
    expect(told({ unmet: [unmet(1, 2), unmet(2, 20), unmet(3, 30)] })).toEqual([
      ['brick', '还没人接：送水到家，2 桶', '还剩 2 小时'],
      ['amber', '还没人接：送水到家，2 桶', '还剩 20 小时'],
    ])
  })

  test('many of them are one line, as pressing as the nearest', () => {
    const many = [1, 2, 3, 4].map((nth) => unmet(nth, 20))
    expect(told({ unmet: many })).toEqual([['amber', '4 件帮忙一天内就到时间，还没人接', undefined]])
    expect(told({ unmet: [...many, unmet(5, 1)] })[0]?.[0]).toBe('brick')
  })

  test('complaints come first, then who waits to be seen', () => {
    const { counts } = help()
    expect(told({ complaints: [complaint], counts: { ...counts, waitingVolunteers: 2 } })).toEqual([
      ['brick', '1 户对帮忙不满意，等您处理', undefined],
      ['teal', '2 位志愿者等着核实', undefined],
    ])
  })

  test('a lead is not told what only staff settle', () => {
    expect(told({ complaints: [complaint], canCoordinate: false })).toEqual([])
  })
})
