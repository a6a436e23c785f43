/**
 * Lines and areas of a chart as `clip-path` polygons: one plain view each, coloured by a token, so that WeChat draws them without an svg element and they turn dark with everything else.
 * A point counts per cent of the plot from its left and from its bottom.
 */
export type Spot = { x: number; y: number }

const round = (share: number) => Math.round(share * 100) / 100
const at = (share: number, px: number) =>
  px === 0 ? `${round(share)}%` : `calc(${round(share)}% ${px < 0 ? '-' : '+'} ${Math.abs(px)}px)`
const corner = ({ x, y }: Spot, rightPx = 0, downPx = 0) => `${at(x, rightPx)} ${at(100 - y, downPx)}`
const polygon = (corners: readonly string[]) => `polygon(${corners.join(', ')})`

/** Corners of a line that keeps its height till the next spot and then jumps: a figure holds until it changes. */
export const stepsOf = (spots: readonly Spot[]): Spot[] =>
  spots.flatMap((spot, index) => {
    const before = spots[index - 1]
    if (!before) return [spot]
    if (before.y === spot.y) return index === spots.length - 1 ? [spot] : []
    return [{ x: spot.x, y: before.y }, spot]
  })

/** A stepped line `widthPx` wide. */
export const lineShape = (spots: readonly Spot[], widthPx: number): string => {
  const corners = stepsOf(spots)
  const half = widthPx / 2
  const upper: string[] = []
  const lower: string[] = []
  corners.forEach((spot, index) => {
    const before = corners[index - 1]
    const after = corners[index + 1]
    // Where the line turns upright, both sides keep half its width away from it: to the left of a rise, to the right of a fall.
    const jump = after?.x === spot.x ? after.y - spot.y : before?.x === spot.x ? spot.y - before.y : 0
    const side = jump === 0 ? 0 : jump > 0 ? -half : half
    upper.push(corner(spot, side, -half))
    lower.push(corner(spot, -side, half))
  })
  return polygon([...upper, ...lower.reverse()])
}

/** What lies under a stepped line. */
export const areaShape = (spots: readonly Spot[]): string => {
  const corners = stepsOf(spots)
  const first = corners[0]
  const last = corners.at(-1)
  if (!first || !last) return polygon([])
  return polygon([...corners.map((spot) => corner(spot)), corner({ x: last.x, y: 0 }), corner({ x: first.x, y: 0 })])
}

/** Between two lines that open from one spot. */
export const bandShape = (spots: readonly { x: number; low: number; high: number }[]): string =>
  polygon([
    ...spots.map(({ x, high }) => corner({ x, y: high })),
    ...[...spots].reverse().map(({ x, low }) => corner({ x, y: low })),
  ])
