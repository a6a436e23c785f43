import { fenOf, yuanTyped } from './typed-yuan'

test.each([
  ['200', 20_000],
  ['¥1,280', 128_000],
  ['1，280 元', 128_000],
  ['1,234,567.8', 123_456_780],
  ['２００．５', 20_050],
  ['33.34', 3_334],
  ['80块', 8_000],
  ['1280元整', 128_000],
  ['1块5', null],
  ['99999999999', 9_999_999_999_900],
  ['.5', null],
  ['0', 0],
  ['-5', -500],
  ['两百', null],
  ['1.234', null],
  ['1,28', null],
  ['', null],
])('%s typed is %s fen', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen)
})

test.each([0, 1, 5, 100, 3_334, 20_000, 128_050])('an amount in a field reads back as the same fen: %s', (fen) => {
  expect(fenOf(yuanTyped(fen))).toBe(fen)
})
