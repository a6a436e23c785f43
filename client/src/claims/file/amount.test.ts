import fc from 'fast-check'
import { yuan } from '@/lib/format'
import { amountOf } from './amount'

test.each([
  ['1280', 128_000],
  ['1,280', 128_000],
  ['1，280.5', 128_050],
  ['¥1,280.00', 128_000],
  ['1280元', 128_000],
  ['１２８０．０５', 128_005],
  [' 0.01 ', 1],
  ['007', 700],
  ['1280元整', 128_000],
  ['80 块', 8_000],
  ['500000', 50_000_000],
])('%s reads as %s fen', (typed, fen) => {
  expect(amountOf(typed)).toEqual({ fen })
})

test.each([
  ['', '请填要多少钱'],
  ['0', '不能是 0'],
  ['0.00', '不能是 0'],
  ['-5', '负数'],
  ['１０００００００', '最多能填 ¥500,000.00'],
  ['99999999999999999999', '¥500,000'],
  ['1.234', '最多到分'],
  ['1块5', '只写数字'],
  ['一千', '只写数字'],
  ['1e3', '只写数字'],
])('「%s」 is answered in words', (typed, words) => {
  expect((amountOf(typed) as { problem: string }).problem).toContain(words)
})

test('every amount that is shown can be typed as it is shown', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 50_000_000 }), (fen) => expect(amountOf(yuan(fen))).toEqual({ fen })))
})
