type Entry = {
  version?: string
  dev?: boolean
  optional?: boolean
  optionalDependencies?: Record<string, string>
  os?: string[]
  cpu?: string[]
  libc?: string[]
}
type Packages = Record<string, Entry>

export function missingOptionals(packages: Packages): { name: string; version: string; parent: string; dev?: boolean }[]
export function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'>
export function completeLock(lock: { packages: Packages }): string[]
