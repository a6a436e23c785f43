import { type Obstacle, obstacles } from '../../types/door-words'
import type { Blocker, TrendRiser } from '../../types/figures'

/**
 * How much each matter keeps back: households whose obstacle it is, open pipes that wait for at least one of them, and pipes that wait for nobody else (so that settling this matter alone completes them).
 * `obstacleOf`: by flat, of households that have not agreed; another is left out. Those of most pipes first; matters that keep nobody are left out.
 */
export const blockersOf = (
  obstacleOf: ReadonlyMap<string, Obstacle>,
  risers: readonly Pick<TrendRiser, 'missing'>[],
): Blocker[] => {
  const waiting = risers.flatMap(({ missing }) => {
    const matters = new Set(missing.flatMap((flatId) => obstacleOf.get(flatId) ?? []))
    return matters.size === 0 ? [] : [matters]
  })
  return obstacles
    .flatMap((obstacle): Blocker[] => {
      const households = [...obstacleOf.values()].filter((one) => one === obstacle).length
      const held = waiting.filter((matters) => matters.has(obstacle))
      const alone = held.filter(({ size }) => size === 1).length
      return households === 0 ? [] : [{ obstacle, households, risers: held.length, alone }]
    })
    .sort((one, other) => other.risers - one.risers || other.households - one.households)
}
