/** How often the households have said when they can be at home, all together: it grows with each of them, so a different number is news. */
export const timesSaid = (flatIds: readonly string[], revs: ReadonlyMap<string, number>): number =>
  flatIds.reduce((sum, flatId) => sum + (revs.get(flatId) ?? 0), 0)
