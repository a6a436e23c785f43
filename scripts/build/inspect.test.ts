import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assertScriptsParse, weighPackages } from './inspect'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chuanmen-build-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: string) {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

test('a script with a broken private field is refused by name', () => {
  write('js/ok.js', 'var a = 1')
  write('js/broken.js', 'class A { #"e" = 1 }')
  expect(() => assertScriptsParse('h5', folder)).toThrow(/broken\.js does not parse/)
})

test('a build without a script is refused', () => {
  expect(() => assertScriptsParse('h5', folder)).toThrow('holds no script')
})

test('files of a subpackage do not weigh on the main package', () => {
  write('app.json', '{"subPackages":[{"root":"staff/"}]}')
  write('staff/page.js', 'x'.repeat(1000))
  const sizes = weighPackages('weapp', folder)
  expect(sizes.staff).toBe(1000)
  expect(sizes.main).toBeLessThan(100)
})

test('a main package above 1 MB is refused', () => {
  write('app.json', '{}')
  write('big.js', 'x'.repeat(1024 * 1024))
  expect(() => weighPackages('weapp', folder)).toThrow(/package main has/)
})
