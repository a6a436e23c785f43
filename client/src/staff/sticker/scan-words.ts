/**
 * What the sticker's picture holds. On the web the address of the page that binds, so that any camera opens it; in a mini-program, which
 * has no web address of its own, the code alone. The 扫贴码 button takes either (pages/bind/token.ts).
 */
export const scanWords = (token: string, webAddress: string | undefined): string =>
  webAddress === undefined ? token : `${webAddress}#/pages/bind/index?scene=${encodeURIComponent(token)}`

/** Where this web app lives, without its page; undefined in a mini-program. */
export const webAddressHere = (): string | undefined =>
  process.env.TARO_ENV === 'h5' ? `${window.location.origin}${window.location.pathname}` : undefined
