/** What one npm package or one folder of ours weighs in one part of the build. */
export type Contribution = { owner: string; bytes: number }
/** Bytes of each source in each emitted script, minified by itself (client/config/module-sizes.ts). */
type ModuleSizes = Record<string, Record<string, number>>

const SHOWN = 12

/**
 * Shares each emitted file's bytes out among the sources it was made of, in proportion to their own size. So the
 * parts add up to what is shipped; what webpack left out of one source is spread over its neighbours.
 * `partOf` says which package a file belongs to. A file that webpack did not make of modules counts as its kind.
 */
export function contributions(
  files: Record<string, number>,
  modules: ModuleSizes,
  partOf: (file: string) => string,
): Record<string, Contribution[]> {
  const parts = new Map<string, Map<string, number>>()
  for (const [file, bytes] of Object.entries(files)) {
    const part = parts.get(partOf(file)) ?? new Map<string, number>()
    parts.set(partOf(file), part)
    for (const { owner, bytes: share } of sharesOf(file, bytes, modules[file] ?? {}))
      part.set(owner, (part.get(owner) ?? 0) + share)
  }
  return Object.fromEntries([...parts].map(([name, part]) => [name, largestFirst(part)]))
}

function sharesOf(file: string, bytes: number, sources: Record<string, number>): Contribution[] {
  const extension = file.slice(file.lastIndexOf('.') + 1)
  // Styles of all folders end up in a few files, and are small: one owner.
  if (extension !== 'js') return [{ owner: extension, bytes }]
  const whole = Object.values(sources).reduce((sum, size) => sum + size, 0)
  if (whole === 0) return [{ owner: 'other js', bytes }]
  return Object.entries(sources).map(([source, size]) => ({ owner: ownerOf(source), bytes: (bytes * size) / whole }))
}

/** `node_modules/@tarojs/runtime/…` → `@tarojs/runtime`; `client/src/pages/home/…` → `client/src/pages`; `types/person.ts` → `types`. */
export function ownerOf(source: string): string {
  const inPackage = source.split('node_modules/').at(-1)
  if (inPackage !== source && inPackage) {
    const [scope = '', name = ''] = inPackage.split('/')
    return scope.startsWith('@') ? `${scope}/${name}` : scope
  }
  const folders = source.split('/').slice(0, -1)
  return folders.slice(0, folders[0] === 'client' ? 3 : 1).join('/') || 'webpack'
}

const largestFirst = (part: Map<string, number>): Contribution[] =>
  [...part].map(([owner, bytes]) => ({ owner, bytes })).sort((a, b) => b.bytes - a.bytes)

/** The largest by name, and the rest as one. */
export function largest(list: Contribution[], shown = SHOWN): Contribution[] {
  const rest = list.slice(shown)
  if (rest.length < 2) return list
  return [
    ...list.slice(0, shown),
    { owner: `${rest.length} more`, bytes: rest.reduce((sum, { bytes }) => sum + bytes, 0) },
  ]
}
