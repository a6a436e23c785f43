/** Tried in this order: most systems also name an older one, most browsers also call themselves Chrome and Safari. */
const systems: readonly (readonly [RegExp, string])[] = [
  [/OpenHarmony|HarmonyOS/, '鸿蒙设备'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, '安卓设备'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
]
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/QIHU|360[SE]E/, '360 浏览器'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/**
 * A browser in a reader's words, from its User-Agent header: 「Windows 电脑上的 Edge」. Only these words are kept; whatever the
 * header says beyond them is dropped. A browser may lie: this helps people to recognise their own, it proves nothing.
 */
export const browserWords = (userAgent: string): string => {
  const named = (table: typeof systems) => table.find(([pattern]) => pattern.test(userAgent))?.[1]
  const browser = named(browsers) ?? '浏览器'
  return `${named(systems) ?? '一台设备'}上的${/^\w/.test(browser) ? ' ' : ''}${browser}`
}
