import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isInstalled } from './ensure-installed.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chuanmen-install-'))
  mkdirSync(path.join(folder, 'node_modules'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-win32': { version: '1.0.0', optional: true },
}

function write(file: string, packages: object) {
  writeFileSync(path.join(folder, file), JSON.stringify({ packages }))
}

test.each([
  ['is spared when every package is there', { 'node_modules/a': { version: '1.0.0' } }, true],
  ['runs when a version differs', { 'node_modules/a': { version: '0.9.0' } }, false],
  ['runs when a package is missing', {}, false],
])('npm ci %s', (_, installed, expected) => {
  write('package-lock.json', wanted)
  write('node_modules/.package-lock.json', installed)
  expect(isInstalled(folder)).toBe(expected)
})

test('without npm’s own record nothing counts as installed', () => {
  write('package-lock.json', wanted)
  expect(isInstalled(folder)).toBe(false)
})
