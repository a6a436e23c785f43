/** In a list in which `is` stays true once it is: the index where it becomes so; the list's length if never. */
export const firstWhere = (list: Float64Array, is: (one: number) => boolean): number => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (is(list[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}

/** In an ascending list: the index of the last that is at most `most`; -1 if none is. */
export const lastWithin = (list: Float64Array, most: number): number => firstWhere(list, (one) => one > most) - 1
