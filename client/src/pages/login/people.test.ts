import { matching, sorted } from './people'

const crowd = Array.from({ length: 20 }, (_, at) => ({
  openid: `demo-owner-${at}`,
  nickname: `住户${at}`,
  note: `业主，1号楼 1门 ${at}`,
}))
const guilan = { openid: 'demo-wang-guilan', nickname: '王桂兰', note: '业主，6号楼2门403' }
const street = { openid: 'demo-street', nickname: '周文清', note: '街道专员' }
const newcomer = { openid: 'someone', nickname: '新来的', note: '' }

test('whom the demo names stand before the many households, in the order given', () => {
  const { first, rest } = sorted([street, ...crowd, newcomer, guilan])
  expect(first).toEqual([street, guilan])
  expect(rest).toEqual([...crowd, newcomer])
})

test('a short list stays as it came', () => {
  expect(sorted([newcomer, street])).toEqual({ first: [newcomer, street], rest: [] })
})

test.each([
  ['桂兰', ['王桂兰']],
  ['1号楼1门 7', ['住户7']],
  ['没有', []],
])('「%s」 finds %j', (words, names) => {
  expect(matching([...crowd, guilan], words).map(({ nickname }) => nickname)).toEqual(names)
})
