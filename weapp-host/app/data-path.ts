/** `a.b[0].c` or Taro's `a.[0].c` as steps. */
export function steps(path: string): (string | number)[] {
  const found: (string | number)[] = []
  for (const [, name, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    found.push(index === undefined ? (name as string) : Number(index))
  }
  return found
}

/** The value at a path, or undefined when the way there ends early. */
export function valueAt(data: unknown, path: string): unknown {
  let at = data as Record<string | number, unknown> | undefined | null
  for (const step of steps(path)) {
    if (at === undefined || at === null) return undefined
    at = at[step] as typeof at
  }
  return at
}

/** Puts the value at a path; what is missing on the way is made, an index makes an array. `make` gives the realm's own. */
export function assign(
  data: Record<string, unknown>,
  path: string,
  value: unknown,
  make: (kind: 'object' | 'array') => object,
): void {
  const way = steps(path)
  const last = way.pop()
  if (last === undefined) return
  let at = data as Record<string | number, unknown>
  for (const [index, step] of way.entries()) {
    const next = at[step]
    if (typeof next !== 'object' || next === null) {
      at[step] = make(typeof (way[index + 1] ?? last) === 'number' ? 'array' : 'object')
    }
    at = at[step] as typeof at
  }
  at[last] = value
}
