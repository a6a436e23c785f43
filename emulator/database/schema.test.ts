import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSchema } from './schema'

const file = (value: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'schema-')), 'database.json')
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

test('a good file is read as it is', () => {
  const collections = [
    { name: 'people', acl: 'ADMINONLY', indexes: [{ name: 'openid', unique: true, fields: [['openid', 1]] }] },
  ]
  expect(readSchema(file({ collections }))).toEqual(collections)
})

test.each<[string, unknown, string]>([
  ['no JSON', '{', 'Cannot read'],
  ['no collections', {}, 'collections'],
  ['a name that the platform refuses', { collections: [{ name: 'a b' }] }, 'a b'],
  ['one name twice', { collections: [{ name: 'a' }, { name: 'a' }] }, 'twice'],
  ['an index without fields', { collections: [{ name: 'a', indexes: [{ name: 'i', fields: [] }] }] }, 'a.i'],
  [
    'an index with a wrong direction',
    { collections: [{ name: 'a', indexes: [{ name: 'i', fields: [['x', 2]] }] }] },
    'a.i',
  ],
  ['too many collections', { collections: Array.from({ length: 101 }, (_, n) => ({ name: `c${n}` })) }, 'collections'],
  [
    'too many indexes',
    {
      collections: [
        { name: 'a', indexes: Array.from({ length: 101 }, (_, n) => ({ name: `i${n}`, fields: [['x', 1]] })) },
      ],
    },
    'indexes',
  ],
])('%s stops the start and says what is wrong', (_name, value, words) => {
  expect(() => readSchema(file(value))).toThrow(words)
})
