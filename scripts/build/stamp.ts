import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = 'dist/.stamps'

/** What a build was made from and what it left behind; a build is fresh while both are unchanged. */
export type Stamp = { sources: string; output: string }

/** Every file under the given files and folders, sorted, tests and documents left out of sources by `isSource`. */
export function filesUnder(places: string[]): string[] {
  return places
    .flatMap((place) => {
      if (!existsSync(place)) return []
      if (statSync(place).isFile()) return [place]
      return readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name))
    })
    .filter((file) => statSync(file).isFile())
    .sort()
}

/** Dot folders are caches: the compiler's `.swc` appears inside the client with its first build. A dot file may be a setting. */
const isSource = (file: string) => !/\.test\.tsx?$|\.md$|(^|[\\/])\.DS_Store$|(^|[\\/])\.[^.\\/][^\\/]*[\\/]/.test(file)

/** One hash over names and contents. */
export function hashOf(files: string[], ...more: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(more))
  for (const file of files) {
    hash
      .update(JSON.stringify(file.split(path.sep).join('/')))
      .update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}

/** Hash of what a build depends on: sources and the settings that change its result. */
export const hashSources = (places: string[], settings: string[]) =>
  hashOf(filesUnder(places).filter(isSource), ...settings)

const fileOf = (output: string) => path.join(folder, `${output.replace(/\W+/g, '-')}.json`)

/** Whether `output` is what the last successful build of these sources left there. */
export function isFresh(sources: string, output: string): boolean {
  if (!existsSync(fileOf(output))) return false
  const stamp = JSON.parse(readFileSync(fileOf(output), 'utf8')) as Stamp
  return stamp.sources === sources && stamp.output === hashOf(filesUnder([output]))
}

export function forget(output: string) {
  rmSync(fileOf(output), { force: true })
}

/** Says by the time of one file that the build is as new as its sources, for whoever compares times. */
export function touch(output: string) {
  const [first] = filesUnder([output])
  if (first) utimesSync(first, new Date(), new Date())
}

export function remember(sources: string, output: string) {
  mkdirSync(folder, { recursive: true })
  const stamp: Stamp = { sources, output: hashOf(filesUnder([output])) }
  writeFileSync(fileOf(output), JSON.stringify(stamp))
}
