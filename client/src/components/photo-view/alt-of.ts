/** What a picture shows, in words: Taro draws its own img inside on the web, where only that one can carry them. */
export const altOf = (words: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: words } } : { ariaLabel: words }
