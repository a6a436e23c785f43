import type { Entry } from './groups'
import { placeAndTime, standing } from './standing'

const NOW = Date.parse('2026-11-26T09:00:00+08:00')
const entry = (part: Partial<Entry> = {}): Entry => ({
  noticeId: 'n',
  kind: 'waterStop',
  title: '白天停水',
  where: '6号楼2门',
  state: 'published',
  replaces: null,
  publishAt: null,
  publishedAt: '2026-11-26T00:00:00.000Z',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T08:00:00.000Z',
  isExpired: false,
  households: 18,
  reached: 6,
  due: null,
  ...part,
})

describe('a notice in the list', () => {
  test.each([
    ['one that stands', entry(), { left: '还有 12 户不知道', mark: '' }],
    ['one all know', entry({ reached: 18 }), { left: '每户都知道了', mark: '' }],
    ['one in whose place another came', entry({ state: 'replaced' }), { left: '不用再告诉', mark: '被代替' }],
    [
      'a withdrawal of what nobody had heard of',
      entry({ replaces: 'withdrawal', households: 0, reached: 0 }),
      { words: '不用告诉谁', left: '', mark: '' },
    ],
    ['a withdrawal that some must hear of', entry({ replaces: 'withdrawal' }), { left: '还有 12 户不知道' }],
  ])('says how it stands: %s', (_name, given, said) => {
    expect(standing(given)).toMatchObject(said)
  })

  test.each([
    ['where and when', entry(), '6号楼2门 · 11月28日 周六 上午9点—下午4点'],
    [
      'the time that is called off as called off',
      entry({ replaces: 'withdrawal' }),
      '6号楼2门 · 原来定的 11月28日 周六 上午9点—下午4点',
    ],
    ['only where without a time', entry({ startsAt: null, endsAt: null }), '6号楼2门'],
  ])('names %s', (_name, given, words) => {
    expect(placeAndTime(given, NOW)).toBe(words)
  })
})
