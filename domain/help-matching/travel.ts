import type { HelpProblem } from './problem'

/**
 * Whether some volunteer could be given two tasks at two places in hours that follow on each other: only then the free hour between places can bind, and flow is
 * not enough.
 */
export const canTravelBind = ({ tasks }: HelpProblem): boolean => {
  if (new Set(tasks.map(({ place }) => place)).size < 2) return false
  // Places at which a volunteer could end, and could begin, at each hour of a day.
  const ends = new Map<string, Set<string>>()
  const begins = new Map<string, Set<string>>()
  for (const { on, slots, place, arcs } of tasks)
    for (const { by, helper, hour } of arcs) {
      if (by === 'service') continue
      add(ends, `${helper} ${on} ${hour + slots}`, place)
      add(begins, `${helper} ${on} ${hour}`, place)
    }
  return [...ends].some(([key, places]) => {
    const next = begins.get(key)
    return next !== undefined && new Set([...places, ...next]).size > 1
  })
}

const add = (map: Map<string, Set<string>>, key: string, place: string): void => {
  const places = map.get(key)
  if (places) places.add(place)
  else map.set(key, new Set([place]))
}
