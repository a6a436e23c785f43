import type { WhatIf } from './what-if'

/** Flats of which something was changed by hand from one to the other. */
export function changedFlats(before: WhatIf, after: WhatIf): Set<string> {
  const changed = new Set<string>()
  const compare = (one: readonly string[], other: readonly string[]) => {
    const [ones, others] = [new Set(one), new Set(other)]
    for (const flatId of one) if (!others.has(flatId)) changed.add(flatId)
    for (const flatId of other) if (!ones.has(flatId)) changed.add(flatId)
  }
  compare(before.pins, after.pins)
  compare(before.excludes, after.excludes)
  for (const flatId of [...Object.keys(before.costs), ...Object.keys(after.costs)])
    if (before.costs[flatId] !== after.costs[flatId]) changed.add(flatId)
  return changed
}
