import { codeFrom, codeProblem } from './typed-code'

const code = '7K3MQ9TX01AB'

test.each([
  '7K3MQ9TX01AB',
  ' 7k3m q9tx 01ab ',
  '7K3M-Q9TX-01AB',
  '7K3M–Q9TX—01AB',
  '７Ｋ３Ｍ Ｑ９ＴＸ ０１ＡＢ',
  '7k3mq9txOiab',
  '7K3M Q9TX oLAB',
  'https://example.cn/#/open/check/index?code=7K3MQ9TX01AB',
  'https://example.cn/#/open/check/index?a=1&code=7k3m%20q9tx%2001ab&b=2',
])('「%s」 is the code that was printed', (said) => {
  expect(codeFrom(said)).toBe(code)
  expect(codeProblem(said)).toBe('')
})

test.each([
  ['', '请输入证明上的编号'],
  ['7K3M Q9TX', '还差 4 位'],
  ['7K3M Q9TX 01AB C', '多了 1 位'],
  ['7K3M Q9TX 01AU', '编号里没有「U」'],
  ['证明的编号7K3MQ9', '编号里没有「证」'],
])('「%s」 is none, and the words say why', (said, words) => {
  expect(codeFrom(said)).toBe('')
  expect(codeProblem(said)).toContain(words)
})
