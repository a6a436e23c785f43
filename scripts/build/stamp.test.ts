import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashSources } from './stamp'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stamp-'))
  put('config/index.ts')
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (file: string, text = 'x') => {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
}
const hash = () => hashSources([folder], [])

test.each(['.swc/plugins/v7/plugin.wasm', 'config/.cache/a.js', 'config/index.test.ts', 'README.md', '.DS_Store'])(
  '%s, which a build leaves behind or does not read, makes nothing stale',
  (file) => {
    const before = hash()
    put(file)
    expect(hash()).toBe(before)
  },
)

test.each(['config/index.ts', 'src/app.ts', '.env'])('%s makes the build stale', (file) => {
  const before = hash()
  put(file, 'y')
  expect(hash()).not.toBe(before)
})
