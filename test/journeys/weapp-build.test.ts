import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { Script } from 'node:vm'

const BUILD = resolve(__dirname, '../../dist/weapp')
const PAGES = resolve(__dirname, '../../client/src')
/** Ours: half of what WeChat takes, so that a slow phone opens it soon (rule 13). */
const MAIN_BYTES_MAX = 1024 * 1024
/** WeChat's, for every package. */
const PACKAGE_BYTES_MAX = 2 * 1024 * 1024
const TOTAL_BYTES_MAX = 20 * 1024 * 1024

type App = { pages: string[]; subPackages?: { root: string; pages: string[] }[]; subpackages?: App['subPackages'] }
type Built = { path: string; bytes: number }

const files = (folder: string): Built[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path) : [{ path: relative(BUILD, path), bytes: statSync(path).size }]
  })
const app = (): App => JSON.parse(readFileSync(join(BUILD, 'app.json'), 'utf8')) as App
const subpackages = () => app().subPackages ?? app().subpackages ?? []
const sum = (list: Built[]) => list.reduce((bytes, file) => bytes + file.bytes, 0)
const within = (root: string) => files(BUILD).filter(({ path }) => path.startsWith(`${root}/`))

/** Folders of pages in the sources: every one with a page configuration. */
const pagesIn = (folder: string) =>
  readdirSync(join(PAGES, folder))
    .filter((name) => existsSync(join(PAGES, folder, name, 'index.config.ts')))
    .map((name) => `${folder}/${name}/index`)

test('the mini-program is built', () => {
  expect(existsSync(join(BUILD, 'app.json'))).toBe(true)
  expect(existsSync(join(BUILD, 'app.js'))).toBe(true)
})

test('its main package stays within 1 MB, each subpackage within 2 MB and all within 20 MB (rule 13)', () => {
  const all = files(BUILD)
  const roots = subpackages().map(({ root }) => root)
  const main = all.filter(({ path }) => !roots.some((root) => path.startsWith(`${root}/`)))
  expect(sum(main)).toBeLessThanOrEqual(MAIN_BYTES_MAX)
  for (const root of roots)
    expect({ root, isSmall: sum(within(root)) <= PACKAGE_BYTES_MAX }).toEqual({ root, isSmall: true })
  expect(sum(all)).toBeLessThanOrEqual(TOTAL_BYTES_MAX)
})

test('every page residents come to first is in the main package, those of claims, of help, of matters, of volunteers, of staff and open to anybody in a subpackage each', () => {
  const residents = pagesIn('pages').filter((page) => page !== 'pages/gallery/index')
  expect([...app().pages].sort()).toEqual(residents.sort())
  expect(
    subpackages()
      .map(({ root }) => root)
      .sort(),
  ).toEqual(['claims', 'help', 'matters', 'open', 'staff', 'volunteer'])
  for (const { root, pages } of subpackages())
    expect(pages.map((page) => `${root}/${page}`).sort()).toEqual(pagesIn(root).sort())
})

test('every page it lists has its script, template and configuration', () => {
  const listed = [...app().pages, ...subpackages().flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  const missing = listed.flatMap((page) =>
    ['js', 'wxml', 'json'].map((kind) => `${page}.${kind}`).filter((path) => !existsSync(join(BUILD, path))),
  )
  expect(missing).toEqual([])
})

test('every emitted script parses', () => {
  const scripts = files(BUILD).filter(({ path }) => path.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(app().pages.length)
  const broken = scripts.flatMap(({ path }) => {
    try {
      new Script(readFileSync(join(BUILD, path), 'utf8'), { filename: path })
      return []
    } catch (error) {
      return [`${path}: ${(error as Error).message}`]
    }
  })
  expect(broken).toEqual([])
})
