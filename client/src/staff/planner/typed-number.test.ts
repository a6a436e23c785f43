import { typedNumber } from './typed-number'

const visits = { most: 100_000, unit: '趟' }

test.each([
  ['8', 8],
  ['0', 0],
  [' 12 ', 12],
  ['８', 8],
  ['8趟', 8],
  ['1,000', 1000],
  ['100000', 100_000],
])('%s is taken as a number of visits', (words, value) => {
  expect(typedNumber(words, visits)).toEqual({ value })
})

test.each([
  ['', '请填一个数'],
  ['-1', '不能比 0 少'],
  ['−1', '不能比 0 少'],
  ['2.5', '请填整数'],
  ['很多', '「很多」不是数'],
  ['1e9', '不是数'],
  ['1000000000', '最多填 100,000 趟'],
  ['一二三四五六七八九十一二三四五', '「一二三四五六七八九十一二…」不是数'],
])('「%s」 is answered in words: %s', (words, says) => {
  const typed = typedNumber(words, visits)
  expect('error' in typed && typed.error).toContain(says)
})
