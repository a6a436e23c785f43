import { reachWords } from './reach-words'

const template = { id: 'template-0001', kinds: ['waterStop' as const], fields: { thing1: 'title' as const } }
const count = { households: 54, stairwells: 3, reminded: 31, templates: [template] }

test.each([
  [count, undefined, '发给 3 个楼门的 54 户：31 户能用微信提醒，其余 23 户要打电话或上门。'],
  [count, 'waterStop' as const, '发给 3 个楼门的 54 户：31 户能用微信提醒，其余 23 户要打电话或上门。'],
  [{ ...count, reminded: 54 }, undefined, '发给 3 个楼门的 54 户，都能用微信提醒。'],
  [
    { ...count, reminded: 0 },
    undefined,
    '发给 3 个楼门的 54 户：现在没有一户能用微信提醒，没自己打开的要打电话或上门。',
  ],
  [count, 'meeting' as const, '发给 3 个楼门的 54 户。这一类没有设微信提醒，没自己打开的都要打电话或上门。'],
])('says how households will hear of it %#', (given, kind, words) => {
  expect(reachWords(given, kind)).toBe(words)
})
