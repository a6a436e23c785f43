/**
 * A label for each of `count` elements: two have the same one just when they are in the same sets. Label 0: in none. However many sets there are: nothing is packed into the bits of a number.
 */
export const partition = (count: number, sets: readonly (readonly number[])[]): Int32Array => {
  const labels = new Int32Array(count)
  const seenIn = new Int32Array(count).fill(-1)
  // By label: the set that last split it, and what its elements of that set are called since.
  const splitBy: number[] = [-1]
  const splitTo: number[] = [0]
  for (let at = 0; at < sets.length; at++) {
    for (const element of sets[at] as readonly number[]) {
      if (seenIn[element] === at) continue
      seenIn[element] = at
      const old = labels[element] as number
      if (splitBy[old] !== at) {
        splitBy[old] = at
        splitTo[old] = splitBy.length
        splitBy.push(-1)
        splitTo.push(0)
      }
      labels[element] = splitTo[old] as number
    }
  }
  return labels
}
