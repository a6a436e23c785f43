import { readFileSync } from 'node:fs'
import { functionNames } from '../build/functions'
import { type FunctionConfig, HANDLER, nextRun, RUNTIME } from './plan'

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

test('cloudbaserc.json says of each function what its function.json says', () => {
  const expected = functionNames().map((name) => {
    const { timeout, memorySize, triggers } = readJson(`cloudfunctions/${name}/function.json`) as FunctionConfig
    return { name, runtime: RUNTIME, handler: HANDLER, timeout, memorySize, installDependency: false, triggers }
  })
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
  expect(readJson('cloudbaserc.json').functions.toSorted(byName)).toEqual(expected.sort(byName))
})

test.each([
  ['0 * * * * * *', '2026-03-01T00:00:30Z', '2026-03-01T00:01:00.000Z'],
  ['0 30 3 * * * *', '2026-03-01T00:00:00Z', '2026-03-01T19:30:00.000Z'],
])('timer %s after %s is due at %s, counted in Beijing time', (config, after, due) => {
  expect(nextRun({ name: 'x', type: 'timer', config }, new Date(after))?.toISOString()).toBe(due)
})

test('a timer without seven fields is refused before the platform sees it', () => {
  expect(() => nextRun({ name: 'x', type: 'timer', config: '0 3 * * *' }, new Date(0))).toThrow('seven fields')
})
