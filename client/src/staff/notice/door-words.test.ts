import type { Door } from '@chuanmen/types/notice-ledger'
import { doorFacts, doorSentence, doorSign } from './door-words'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const door = (part: Partial<Door> = {}): Door => ({
  flatId: 'f',
  room: '501',
  floor: 5,
  reached: null,
  at: null,
  due: 'wechat',
  reason: null,
  messages: [],
  grantsLeft: 0,
  attempts: 0,
  hasPhone: true,
  answer: null,
  ...part,
})

describe('a door in words', () => {
  test.each([
    [door({ reached: 'opened', due: null }), '看过'],
    [door({ reached: 'told', due: null }), '已告知'],
    [door(), '等打开'],
    [door({ due: 'call' }), '打电话'],
    [door({ due: 'door' }), '上门'],
    [door({ due: null }), '不用了'],
  ])('says what is next %#', (given, words) => {
    expect(doorSign(given).words).toBe(words)
  })

  test('never calls a sent message reached (rule 6)', () => {
    const sent = door({ messages: [{ state: 'sent', at: '2026-11-23T00:10:00.000Z' }] })
    expect(doorSentence(sent, NOW)).toContain('等住户打开')
    expect(doorFacts(sent, NOW)[0]).toBe('微信提醒：已发出，等打开，11月23日 周一 上午8点10分')
  })

  test('names the reason why WeChat will not do', () => {
    expect(doorSentence(door({ due: 'call', reason: 'nobodyBound' }), NOW)).toBe('要打电话：没有人绑定这一户。')
  })

  test('gives no second reason beside the one why WeChat will not do', () => {
    expect(doorFacts(door({ due: 'call', reason: 'nobodyBound' }), NOW)).toEqual([])
    expect(doorFacts(door({ reached: 'told', due: null }), NOW)).toEqual(['以后微信提醒不了'])
  })

  test('counts persons, what is left and what was tried', () => {
    expect(
      doorFacts(
        door({
          messages: [
            { state: 'failed', at: null },
            { state: 'unknown', at: null },
          ],
          grantsLeft: 2,
          attempts: 3,
          hasPhone: false,
        }),
        NOW,
      ),
    ).toEqual([
      '第 1 位的微信提醒：没发出去',
      '第 2 位的微信提醒：发没发到不清楚，不再重发',
      '以后还能用微信提醒 2 次',
      '找过 3 次，没找到人',
      '名册里没有电话',
    ])
  })
})
