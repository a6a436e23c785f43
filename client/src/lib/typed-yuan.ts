const FULL_WIDTH = /[０-９．，－]/g
const plain = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)

/**
 * Money as people type it, in fen: 「1,280」「¥200」「200.5 元」「２００」「80 块」. Null: not an amount (words, 「1块5」, a third
 * decimal, nothing). Zero, negative and far too large amounts come back as what they are, so that whoever asks can say what is wrong with them.
 */
export function fenOf(typed: string): number | null {
  const text = typed
    .replace(FULL_WIDTH, plain)
    .replace(/\s/g, '')
    .replace(/^[¥￥]|(?:元整?|块钱?)$/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
  const found = /^(-?)(\d+)(?:\.(\d{0,2}))?$/.exec(text)
  if (!found) return null
  const fen = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'))
  return found[1] === '' || fen === 0 ? fen : -fen
}

/** An amount as it stands in a field: 「200」「33.34」. */
export function yuanTyped(fen: number): string {
  const rest = fen % 100
  return rest === 0 ? String(fen / 100) : `${Math.floor(fen / 100)}.${String(rest).padStart(2, '0')}`
}
