/** `../../comp` as seen from the file `pages/home/index`: `comp`. Paths of a mini-program have no first slash here. */
export function relativeTo(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
