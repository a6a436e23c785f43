import Taro from '@tarojs/taro'

/** Brings the first thing that is wrong into view, once it is drawn; on the web the field takes the focus. */
export function toFirstError() {
  setTimeout(() => {
    if (process.env.TARO_ENV === 'h5') webFirstError()
    else void Promise.resolve(Taro.pageScrollTo({ selector: '.field-error', offsetTop: -160 })).catch(() => undefined)
  }, 60)
}

function webFirstError() {
  const shown = [...document.querySelectorAll<HTMLElement>('.field-error')].find((one) => one.offsetParent !== null)
  const field = shown?.closest<HTMLElement>('.field-bad') ?? shown
  if (!field) return
  field.scrollIntoView({ block: 'center' })
  field.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true })
}
