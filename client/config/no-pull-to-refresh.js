/** Taro's web start defines this element whether pages use it or not. Ours do not: they keep themselves up to date. */
export const TaroPullToRefreshCore = class {}
export const defineCustomElement = () => {}
