import { withdrawalOf } from '@chuanmen/domain/notice/withdrawal'
import { noticeContentSchema } from '@chuanmen/types/notice'
import { spokenWords } from './words'

const content = noticeContentSchema.parse({
  kind: 'waterStop',
  title: '白天停水 7 小时',
  where: '6号楼2门',
  why: '',
  todo: '存够水',
  contactName: '王师傅',
  contactPhone: '13800000000',
  body: '2门门口也贴了。',
  startsAt: '2026-11-25T01:00:00Z',
  endsAt: '2026-11-25T08:00:00Z',
})
const now = new Date('2026-11-23T02:00:00Z')

test('a notice is read out in whole sentences, without its empty parts', () => {
  expect(spokenWords(content, null, now)).toBe(
    '白天停水 7 小时。11月25日 周三，上午9点到下午4点。6号楼2门。您要做：存够水。2门门口也贴了。',
  )
})

test('a correction says first what changed', () => {
  const replaces = { noticeId: 'old', how: 'correction', why: '改到周三' } as const
  expect(spokenWords(content, replaces, now)).toMatch(/^白天停水 7 小时。这是更正。改到周三。11月25日/)
})

test('a withdrawal says in its own words what it takes back, and why', () => {
  const replaces = { noticeId: 'old', how: 'withdrawal', why: '阀门修好了，不用停' } as const
  const taken = withdrawalOf(content, replaces.why)
  expect(spokenWords(taken, replaces, now)).toBe(
    '撤回：白天停水 7 小时。原来定在11月25日 周三，上午9点到下午4点。6号楼2门。阀门修好了，不用停。您要做：原来那份通知作废，不用再按它准备。',
  )
})
