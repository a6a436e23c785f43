import type { Classes, Group } from './classes'

/** Groups of pipes that no door ties together: each can be decided without the others. The most entangled first. */
export const componentsOf = ({ groups, costs }: Classes): Group[][] => {
  const parent = new Int32Array(groups.length)
  for (let at = 0; at < groups.length; at++) parent[at] = at
  const firstOf = new Int32Array(costs.length).fill(-1)
  for (let at = 0; at < groups.length; at++)
    for (const one of (groups[at] as Group).classes) {
      const first = firstOf[one] as number
      if (first < 0) firstOf[one] = at
      else parent[rootOf(parent, at)] = rootOf(parent, first)
    }
  const byRoot: Group[][] = []
  const components: Group[][] = []
  for (let at = 0; at < groups.length; at++) {
    const root = rootOf(parent, at)
    const group = groups[at] as Group
    const component = byRoot[root]
    if (component) component.push(group)
    else {
      byRoot[root] = [group]
      components.push(byRoot[root] as Group[])
    }
  }
  return components.sort((one, other) => other.length - one.length)
}

const rootOf = (parent: Int32Array, of: number): number => {
  let at = of
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] as number] as number
    at = parent[at] as number
  }
  return at
}
