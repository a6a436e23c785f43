import { encode } from 'uqr'

/** Light modules around the code, without which a camera does not find it (ISO/IEC 18004). */
const QUIET = 4

/**
 * A code as an SVG picture in a data address: the same in a mini-program, which has no svg element, and on paper, where a browser leaves
 * out background colours. Each row's dark runs are one path segment, so that no hairlines show between modules.
 */
export function qrPicture(words: string): string {
  // Level M mends 15 %: a sheet in a stairwell gets scratched.
  const { data, size } = encode(words, { ecc: 'M', border: QUIET })
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('')
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><rect width='${size}' height='${size}' fill='#fff'/><path d='${path}' fill='#000'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Where the dark runs of a row begin, and how long they are. */
export function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  row.forEach((isDark, x) => {
    const last = found.at(-1)
    if (!isDark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  })
  return found
}
