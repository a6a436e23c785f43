import Taro from '@tarojs/taro'

/** Shows a part of the page that has just changed, wherever the page is scrolled to. Earlier pages of the stack stay in the document: the visible one is meant. */
export function bringIntoView(id: string) {
  if (process.env.TARO_ENV === 'h5') {
    const shown = [...document.querySelectorAll<HTMLElement>(`#${id}`)].find((one) => one.offsetParent !== null)
    shown?.scrollIntoView({ block: 'start' })
    return
  }
  void Promise.resolve(Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80 })).catch(() => undefined)
}
