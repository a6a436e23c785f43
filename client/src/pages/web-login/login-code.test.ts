import { loginCodeFrom } from './login-code'

test.each([
  ['7K3M-Q9TX', '7K3M-Q9TX'],
  [' 7k3m q9tx ', '7K3M-Q9TX'],
  ['7k3mq9tx', '7K3M-Q9TX'],
  ['7K3M-Q9T', ''],
  ['7K3M-Q9TX-ABCD-1234', ''],
  ['https://example.cn/#/x', ''],
  ['登录码', ''],
  ['', ''],
])('finds the log-in code in 「%s」', (said, code) => {
  expect(loginCodeFrom(said)).toBe(code)
})
