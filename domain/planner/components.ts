import type { Classes, Group } from './classes'

/** Groups of pipes that no door ties together: each can be decided without the others. The most entangled first. */
export const componentsOf = ({ groups, costs }: Classes): Group[][] => {
  const parent = Int32Array.from(groups, (_, at) => at)
  const rootOf = (of: number): number => {
    let at = of
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  const firstOf = new Int32Array(costs.length).fill(-1)
  for (const [at, { classes }] of groups.entries())
    for (const one of classes) {
      const first = firstOf[one] as number
      if (first < 0) firstOf[one] = at
      else parent[rootOf(at)] = rootOf(first)
    }
  const byRoot = new Map<number, Group[]>()
  for (const [at, group] of groups.entries()) {
    const root = rootOf(at)
    const component = byRoot.get(root)
    if (component) component.push(group)
    else byRoot.set(root, [group])
  }
  return [...byRoot.values()].sort((one, other) => other.length - one.length)
}
