import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { whichCloud } from './which-cloud'

const home = process.cwd()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'which-cloud-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

const put = (place: string, text = JSON.stringify({ secretId: `id of ${place}`, secretKey: 'key' })) => {
  mkdirSync(place, { recursive: true })
  writeFileSync(path.join(place, 'secrets.json'), text)
}
const sdk = { TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' }

test.each([
  [['.data/demo', '.data/empty'], '.data/demo'],
  [['.data/empty'], '.data/empty'],
])('of %j the local cloud of %s is read when nothing is named', (places, chosen) => {
  for (const place of places) put(place)
  expect(whichCloud({}, {})).toMatchObject({
    kind: 'local',
    url: 'http://127.0.0.1:7300',
    folder: chosen,
    environment: { TENCENTCLOUD_SECRETID: `id of ${chosen}` },
  })
})

test("the SDK's variables name an environment, and arguments come before them", () => {
  put('.data/demo')
  expect(whichCloud({}, sdk)).toEqual({ kind: 'environment' })
  expect(whichCloud({ url: 'http://127.0.0.1:7400/' }, sdk)).toMatchObject({
    kind: 'local',
    url: 'http://127.0.0.1:7400',
    folder: '.data/demo',
  })
  expect(whichCloud({}, { TENCENTCLOUD_SECRETID: 'id' })).toMatchObject({ kind: 'local' })
})

test('where no cloud has run, or its secrets are broken, it says so', () => {
  expect(whichCloud({}, {})).toEqual({ kind: 'problem', words: expect.stringContaining('.data/demo') })
  put('.data/demo', '{')
  expect(whichCloud({}, {})).toEqual({ kind: 'problem', words: expect.stringContaining('.data/demo') })
})
