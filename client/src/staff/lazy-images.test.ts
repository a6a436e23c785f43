import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const images = (readdirSync(__dirname, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) =>
    [...readFileSync(join(__dirname, file), 'utf8').matchAll(/<Image\b[^>]*/g)].map(([tag]) => ({ file, tag })),
  )

test('every photo is fetched only when it is about to be seen', () => {
  expect(images.length).toBeGreaterThanOrEqual(2)
  expect(images.filter(({ tag }) => !/\blazyLoad\b/.test(tag)).map(({ file }) => file)).toEqual([])
})
