import Taro from '@tarojs/taro'

const DEEPEST = 9

export type Params = Record<string, string | number | undefined>

/** A page's address with its query. */
export function address(path: string, params: Params = {}): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&')
  return query ? `${path}?${query}` : path
}

/** Opens a page; near WeChat's limit of ten it replaces the current one instead (rule 14). */
export function go(path: string, params?: Params) {
  const url = address(path, params)
  return Taro.getCurrentPages().length >= DEEPEST ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })
}

/** Opens a page in place of this one, so that "back" skips a finished step. */
export const replace = (path: string, params?: Params) => Taro.redirectTo({ url: address(path, params) })

/** Opens a root page (a tab) and forgets the way here. */
export const goRoot = (path: string, params?: Params) => Taro.reLaunch({ url: address(path, params) })

/** Back, or home when this page was the entrance (a shared link, a scanned code). */
export function back(home = '/pages/home/index') {
  return Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : goRoot(home)
}

/** A query value as people wrote it: the web decodes it, WeChat does not. */
export function param(params: Partial<Record<string, string>>, name: string): string {
  const raw = params[name] ?? ''
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

/** Rings a number, or shows it where nothing can dial. */
export function dial(number: string) {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${number.replace(/[^\d+]/g, '')}`
    return
  }
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}
