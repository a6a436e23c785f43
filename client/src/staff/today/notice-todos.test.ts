import { type Notice, noticeTodos } from './notice-todos'

const notice = (part: Partial<Notice> = {}): Notice => ({
  noticeId: 'n',
  kind: 'waterStop',
  title: '后天停水',
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
    expect(noticeTodos([notice(due(8, 4, 2))], 'e').map(({ title, path }) => [title, path])).toEqual([
      ['打电话告诉 8 户：停水', '/staff/notice-walk/index'],
      ['上门告诉 4 户：停水', '/staff/notice-walk/index'],
    ])
    expect(noticeTodos([notice({ reached: 18, ...due(0, 0) })], 'e')).toEqual([])
  })

  test('a household that still may open WeChat’s reminder is said, and nobody is sent', () => {
    const [todo] = noticeTodos([notice(due(0, 0, 12))], 'e')
    expect([todo?.path, todo?.note]).toEqual(['/staff/notice/index', '后天停水 · 微信提醒了，等住户打开'])
  })

  test.each([
    ['another kind is one line', notice({ kind: 'meeting' }), 1],
    ['one that is over asks nothing', notice({ isExpired: true }), 0],
    ['one that was replaced asks nothing', notice({ state: 'replaced' }), 0],
    ['one that waits for its hour asks nothing', notice({ state: 'scheduled' }), 0],
  ])('%s', (_name, given, lines) => {
    expect(noticeTodos([given], 'e')).toHaveLength(lines)
  })
})
