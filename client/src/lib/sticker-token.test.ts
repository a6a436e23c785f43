import { tokenFrom } from './sticker-token'

test.each([
  ['AbC123_x', 'AbC123_x'],
  [' abc 123 ', 'abc123'],
  ['pages/bind/index?scene=AbC123', 'AbC123'],
  ['https://example.cn/#/pages/bind/index?token=AbC-123&x=1', 'AbC-123'],
  ['abc', ''],
  ['楼门口', ''],
  ['a'.repeat(33), ''],
  ['?scene=%E0%A4%A', ''],
])('finds the sticker code in 「%s」', (said, token) => {
  expect(tokenFrom(said)).toBe(token)
})
