import { type Notice, noticeTodos } from './notice-todos'

const NOW = Date.parse('2026-11-27T00:00:00+08:00')
const notice = (part: Partial<Notice> = {}): Notice => ({
  noticeId: 'n',
  kind: 'waterStop',
  title: '后天停水',
  where: '6号楼2门，全部住户',
  replaces: null,
  state: 'published',
  publishAt: null,
  publishedAt: '2026-11-23T00:00:00.000Z',
  startsAt: null,
  endsAt: null,
  isExpired: false,
  households: 18,
  reached: 6,
  due: null,
  ...part,
})
const due = (call: number, door: number, wechat = 0) => ({ due: { call, door, wechat } })

describe('notices on today’s list', () => {
  test('a safety notice asks for each next step until every household is told (rule 6)', () => {
    expect(noticeTodos([notice(due(8, 4, 2))], 'e', NOW).map(({ title, path }) => [title, path])).toEqual([
      ['打电话告诉 8 户：停水', '/staff/notice-walk/index'],
      ['上门告诉 4 户：停水', '/staff/notice-walk/index'],
    ])
    expect(noticeTodos([notice({ reached: 18, ...due(0, 0) })], 'e', NOW)).toEqual([])
  })

  test('a household that still may open WeChat’s reminder is said, and nobody is sent', () => {
    const [todo] = noticeTodos([notice(due(0, 0, 12))], 'e', NOW)
    expect([todo?.path, todo?.note]).toEqual(['/staff/notice/index', '6号楼2门 · 后天停水 · 微信提醒了，等住户打开'])
  })

  test.each([
    ['hours while they count', '2026-11-28T01:00:00.000Z', '周六上午9点停水', '还有 33 小时'],
    ['the weekday of a day this week', '2026-12-02T01:00:00.000Z', '周三上午9点停水', '周三'],
    ['the day beyond a week', '2026-12-10T01:00:00.000Z', '12月10日 周四 上午9点停水', '12月10日'],
    ['that it has begun', '2026-11-26T15:00:00.000Z', '11月26日 周四 晚11点停水', '已开始'],
  ])('name place and time, and say %s', (_name, startsAt, time, tag) => {
    const [todo] = noticeTodos([notice({ startsAt, ...due(8, 0) })], 'e', NOW)
    expect([todo?.note, todo?.tag]).toEqual([`6号楼2门 · ${time}`, tag])
  })

  test('a withdrawal is told as one, and its time as called off', () => {
    const startsAt = '2026-11-28T01:00:00.000Z'
    const [todo] = noticeTodos([notice({ replaces: 'withdrawal', startsAt, ...due(8, 0) })], 'e', NOW)
    expect([todo?.title, todo?.note, todo?.tag]).toEqual([
      '打电话告诉 8 户：撤回',
      '6号楼2门 · 原来定的周六上午9点停水',
      undefined,
    ])
  })

  test.each([
    ['another kind is one line', notice({ kind: 'meeting' }), 1],
    ['one that is over asks nothing', notice({ isExpired: true }), 0],
    ['an urgent one with nobody left in one’s own stairwells asks nothing', notice(due(0, 0)), 0],
    ['one that was replaced asks nothing', notice({ state: 'replaced' }), 0],
    ['one that waits for its hour asks nothing', notice({ state: 'scheduled' }), 0],
  ])('%s', (_name, given, lines) => {
    expect(noticeTodos([given], 'e', NOW)).toHaveLength(lines)
  })
})
