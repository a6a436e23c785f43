import fs from 'node:fs'
import path from 'node:path'
import type { AppJson, ComponentJson, Subpackage } from './app-json'
import { BundleFault } from './fault'

/** A built mini-program: what is in its folder, and which package a file belongs to. */
export class Bundle {
  readonly app: AppJson
  readonly subpackages: Subpackage[]
  /** Every page of the main package and the subpackages, as `root/page`. The first is the entry. */
  readonly pages: string[]

  constructor(readonly folder: string) {
    this.app = this.parse<AppJson>('app.json')
    this.subpackages = (this.app.subPackages ?? this.app.subpackages ?? []).map((one) => ({
      ...one,
      root: one.root.replace(/^\/|\/$/g, ''),
    }))
    if (!Array.isArray(this.app.pages) || this.app.pages.length === 0) {
      throw new BundleFault(`${folder}/app.json names no pages.`)
    }
    this.pages = [...this.app.pages, ...this.subpackages.flatMap(({ root, pages }) => pages.map((p) => `${root}/${p}`))]
  }

  get entryPage(): string {
    return this.app.entryPagePath?.replace(/^\//, '') ?? (this.app.pages[0] as string)
  }

  get tabPages(): string[] {
    return this.app.tabBar?.list.map(({ pagePath }) => pagePath.replace(/^\//, '')) ?? []
  }

  has(file: string): boolean {
    return fs.existsSync(path.join(this.folder, file))
  }

  read(file: string): string {
    try {
      return fs.readFileSync(path.join(this.folder, file), 'utf8')
    } catch {
      throw new BundleFault(`${file} is missing from ${this.folder}. Build the mini-program again.`)
    }
  }

  /** The `.json` of a page or component (without ending); an absent one is `{}`, as in WeChat. */
  config(component: string): ComponentJson {
    return this.has(`${component}.json`) ? this.parse<ComponentJson>(`${component}.json`) : {}
  }

  /** The root of the subpackage a file lies in; undefined for the main package. */
  packageOf(file: string): string | undefined {
    return this.subpackages.find(({ root }) => file.startsWith(`${root}/`))?.root
  }

  /** Files under the folder with this ending, relative, with `/`. */
  files(ending = ''): string[] {
    return fs
      .readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort()
  }

  private parse<T>(file: string): T {
    const text = this.read(file)
    try {
      return JSON.parse(text) as T
    } catch (error) {
      throw new BundleFault(`${file} of ${this.folder} is not JSON: ${(error as Error).message}`)
    }
  }
}

/** Opens the folder, or says by name that nothing was built there or that the sources are newer than the build. */
export function openBundle(folder: string, sources: string[] = []): Bundle {
  if (!fs.existsSync(path.join(folder, 'app.json'))) {
    throw new BundleFault(
      `There is no built mini-program in ${folder}: it has no app.json. Build it first, then pass its output folder as --dist.`,
    )
  }
  const bundle = new Bundle(path.resolve(folder))
  for (const script of ['app.js', ...bundle.pages.map((page) => `${page}.js`)]) bundle.read(script)
  refuseStale(bundle, sources)
  return bundle
}

function refuseStale(bundle: Bundle, sources: string[]) {
  const built = newest([bundle.folder])
  const edited = newest(sources.map((source) => path.resolve(source)))
  if (!edited || !built || edited.mtimeMs <= built.mtimeMs) return
  throw new BundleFault(
    `The build in ${bundle.folder} is older than its sources: ${edited.file} was changed ` +
      `${Math.ceil((edited.mtimeMs - built.mtimeMs) / 1000)} s after it. Build again.`,
  )
}

/** Tests and documents beside the sources go into no build. */
const NO_SOURCE = /\.test\.[jt]sx?$|\.md$/

function newest(folders: string[]): { file: string; mtimeMs: number } | undefined {
  let best: { file: string; mtimeMs: number } | undefined
  const visit = (file: string) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (!stat) throw new BundleFault(`There is no ${file} to compare the build with (--sources).`)
    if (stat.isFile() && !NO_SOURCE.test(file) && (!best || stat.mtimeMs > best.mtimeMs))
      best = { file, mtimeMs: stat.mtimeMs }
    if (!stat.isDirectory()) return
    for (const name of fs.readdirSync(file)) {
      if (name !== 'node_modules' && !name.startsWith('.')) visit(path.join(file, name))
    }
  }
  for (const folder of folders) visit(folder)
  return best
}
