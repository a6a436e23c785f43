import type { CurveStop } from '@chuanmen/domain/planner/estate-plan'

/** What the chart shows: axes' ends, and the two SVG paths in a box of 1000 × 1000 that is stretched to fit. */
export type CurveShape = { most: { visits: number; pipes: number }; line: string; area: string }

const BOX = 1000
/** More steps than a phone has columns for are not drawn one by one. */
const STEPS_MAX = 160
const LEAST_SHOWN = 12

/** How far the axis goes: the budget stands in the left half, so that what comes next is seen; `whole`: all there is. */
export function shownVisits(points: readonly CurveStop[], budget: number, whole: boolean): number {
  const last = points.at(-1)?.visits ?? 0
  if (whole) return Math.max(1, last)
  return Math.max(1, Math.min(last, Math.max(LEAST_SHOWN, budget * 2.5)))
}

/** The last stop not beyond so many visits: the most they buy. Undefined: they do not reach the first. */
export function stopAt(points: readonly CurveStop[], visits: number): CurveStop | undefined {
  let [low, high] = [0, points.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.visits ?? 0) <= visits) low = middle + 1
    else high = middle - 1
  }
  return points[high]
}

/** A step line: it stays level until the next visit that buys something, and rises there. */
export function curveShape(points: readonly CurveStop[], budget: number, whole: boolean): CurveShape {
  const most = { visits: shownVisits(points, budget, whole), pipes: 0 }
  const shown = points.filter(({ visits }) => visits <= most.visits)
  most.pipes = Math.max(1, shown.at(-1)?.pipes ?? 0)
  const x = (visits: number) => Math.round((visits / most.visits) * BOX)
  const y = (pipes: number) => Math.round(BOX - (pipes / most.pipes) * BOX)
  const first = shown[0] ?? { visits: 0, pipes: 0 }
  const steps = thinned(shown.slice(1)).map(({ visits, pipes }) => `H${x(visits)}V${y(pipes)}`)
  const line = `M${x(first.visits)} ${y(first.pipes)}${steps.join('')}H${BOX}`
  return { most, line, area: `${line}V${BOX}H${x(first.visits)}Z` }
}

const thinned = (points: readonly CurveStop[]): readonly CurveStop[] => {
  if (points.length <= STEPS_MAX) return points
  const every = points.length / STEPS_MAX
  return Array.from({ length: STEPS_MAX }, (_, step) => points[Math.ceil((step + 1) * every) - 1] as CurveStop)
}

/** An SVG for a mask: it takes its colour from the element's background, so that dark mode needs no second drawing. */
export const maskOf = (drawing: string) =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${BOX} ${BOX}' preserveAspectRatio='none'>${drawing}</svg>`)}")`

/** Stops worth a button of their own: the next few that buy something, and the last one, which buys all there is. */
export function nextStops(points: readonly CurveStop[], budget: number, count: number): CurveStop[] {
  const later = points.filter(({ visits }) => visits > budget)
  const last = later.at(-1)
  const near = later.slice(0, count)
  return last && !near.includes(last) ? [...near.slice(0, count - 1), last] : near
}
