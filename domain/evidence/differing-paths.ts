/** Where two documents differ, as paths (`flats.f1.areaCentiSqm`); empty when they are equal field for field. */
export const differingPaths = (one: unknown, other: unknown, path = ''): string[] => {
  if (isDate(one) && isDate(other)) return one.getTime() === other.getTime() ? [] : [path]
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other))
    return Object.is(one, other) ? [] : [path]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
  return keys.flatMap((key) => differingPaths(one[key], other[key], path ? `${path}.${key}` : key))
}

/** Not `instanceof`: a date may come from another realm (a driver, a worker). */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isDate(value)
