import { tokenFrom } from '@/lib/sticker-token'
import { scanWords } from './scan-words'

const token = '2YWD-31BJ-SG77-XPHW'

test('on the web a sticker holds the address of the page that binds', () => {
  expect(scanWords(token, 'https://example.cn/')).toBe(`https://example.cn/#/pages/bind/index?scene=${token}`)
})

test.each([undefined, 'https://example.cn/', 'http://127.0.0.1:7300/'])(
  'the scan button finds the code in what a sticker holds (made at %s)',
  (webAddress) => {
    expect(tokenFrom(scanWords(token, webAddress))).toBe(token)
  },
)
