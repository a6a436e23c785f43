import type { MattersView } from '@chuanmen/types/plan-actions'
import { type Stand, standOfItem } from './item-words'

type Item = MattersView['items'][number]
const item: Item = {
  itemId: 'i',
  what: '说清楚装修怎么恢复',
  does: 'answer',
  state: 'open',
  ownerName: '王姨',
  dueOn: '2026-11-30',
  isOverdue: false,
  reply: null,
  outcome: '',
  rev: 1,
  reason: 'decoration',
  offer: null,
  talkId: null,
  moves: [],
}
const offer = {
  kind: 'rent',
  fen: 30_000,
  from: '2026-12-01',
  until: '2026-12-31',
  words: '',
  state: 'offered',
  at: '2026-11-20T02:00:00.000Z',
} as const

test.each<[string, Partial<Item>, Stand]>([
  ['somebody sees to it', {}, { words: '王姨负责，11月30日 周一前', tone: 'plain' }],
  ['nobody has taken it: the community has', { ownerName: '' }, { words: '社区负责，11月30日 周一前', tone: 'plain' }],
  ['it is late', { isOverdue: true }, { words: '王姨说好 11月30日 周一前办，过期了', tone: 'brick' }],
  ['an offer waits for the household', { state: 'waiting', offer }, { words: '有个方案，等您说行不行', tone: 'amber' }],
  ['it waits for what it raised', { state: 'waiting', does: 'help' }, { words: '安排了，等结果', tone: 'plain' }],
  ['quiet days', { state: 'waiting', does: 'quiet' }, { words: '记下了，那几天不安排您家施工', tone: 'plain' }],
  ['done', { state: 'done' }, { words: '办完了', tone: 'teal' }],
  ['given up', { state: 'dropped' }, { words: '不办了', tone: 'plain' }],
])('an item when %s', (_when, part, expected) => {
  expect(standOfItem({ ...item, ...part })).toEqual(expected)
})
