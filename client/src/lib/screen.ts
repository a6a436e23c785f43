import Taro from '@tarojs/taro'

export type Screen = {
  /** Height of the phone's own status bar, in px. */
  statusBar: number
  /** Height of our title row, in px. */
  bar: number
  /** Width to keep free on the right for WeChat's capsule, in px. */
  capsule: number
  /** The reader's font scale in WeChat (rule 17), 1 to 1.5. */
  fontScale: number
}

const web: Screen = { statusBar: 0, bar: 52, capsule: 0, fontScale: 1 }
let known: Screen | undefined

/** Measures of the window that CSS cannot know. Read once: they do not change while the program lives. */
export function screen(): Screen {
  if (process.env.TARO_ENV !== 'weapp') return web
  known ??= measure()
  return known
}

/** On the web asked once and after a change: asked while a page is being drawn, it makes the browser lay everything out twice. */
let webWidth = 0
if (process.env.TARO_ENV === 'h5') {
  const read = () => {
    webWidth = window.innerWidth
  }
  read()
  window.addEventListener('resize', read)
}

/** Width of the window now, in px. */
export function windowWidth(): number {
  if (process.env.TARO_ENV === 'h5') return webWidth
  try {
    return Taro.getWindowInfo().windowWidth
  } catch {
    return 375
  }
}

function measure(): Screen {
  const phone: Screen = { statusBar: 44, bar: 44, capsule: 96, fontScale: 1 }
  try {
    const { statusBarHeight, windowWidth } = Taro.getWindowInfo()
    const capsule = Taro.getMenuButtonBoundingClientRect()
    const scale = (Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1
    const statusBar = statusBarHeight ?? phone.statusBar
    return {
      statusBar,
      bar: capsule.height + 2 * Math.max(4, capsule.top - statusBar),
      capsule: windowWidth - capsule.left + 8,
      fontScale: Math.min(1.5, Math.max(1, scale)),
    }
  } catch {
    return phone
  }
}
