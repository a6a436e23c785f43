import { browserWords } from './browser-words'

const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36'

test.each([
  [WINDOWS, 'Windows 电脑上的 Chrome'],
  [`${WINDOWS} Edg/130.0`, 'Windows 电脑上的 Edge'],
  [`${WINDOWS} QQBrowser/12.0`, 'Windows 电脑上的 QQ 浏览器'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.0 Safari/605.1.15', '苹果电脑上的 Safari'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Linux 电脑上的 Firefox'],
  ['Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0', '安卓设备上的微信'],
  ['', '一台设备上的浏览器'],
  ['<script>alert(1)</script>', '一台设备上的浏览器'],
])('calls %j 「%s」', (userAgent, words) => {
  expect(browserWords(userAgent)).toBe(words)
})
