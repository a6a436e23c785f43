import { readFileSync } from 'node:fs'
import { completeLock, missingOptionals, platformOf } from './complete-lock.mjs'

test('package-lock.json names the binaries of every platform: otherwise run `npm run complete-lock`', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(missingOptionals(packages).map(({ name }) => name)).toEqual([])
})

test.each([
  ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@biomejs/cli-linux-x64', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
  ['@unrs/resolver-binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
  ['@swc/core-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
])('%s is for %j', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})

test('a name without a platform stops the work instead of guessing', () => {
  expect(() => platformOf('fsevents')).toThrow('fsevents')
})

test('another version beside the parent is left where it is', () => {
  const lock = {
    packages: {
      'node_modules/a': { version: '2.0.0', dev: true, optionalDependencies: { 'a-darwin-x64': '2.0.0' } },
      'node_modules/a-darwin-x64': { version: '1.0.0' },
    },
  }
  expect(completeLock(lock)).toEqual(['a-darwin-x64@2.0.0'])
  expect(lock.packages).toMatchObject({
    'node_modules/a-darwin-x64': { version: '1.0.0' },
    'node_modules/a/node_modules/a-darwin-x64': { version: '2.0.0', os: ['darwin'], cpu: ['x64'], optional: true },
  })
  expect(completeLock(lock)).toEqual([])
})
