import { readFileSync } from 'node:fs'
import { StartupError } from '../errors'

/** One index as `database.json` lists it: `fields` are `[dotted path, 1 or -1]`. */
export type IndexSpec = { name: string; unique?: boolean; fields: [path: string, direction: 1 | -1][] }

/** One collection as `database.json` lists it. */
export type CollectionSpec = { name: string; acl?: string; indexes?: IndexSpec[] }

/** The platform's own bounds, refused here so that a deploy never surprises. */
const COLLECTIONS_MAX = 100
const INDEXES_MAX = 100

/** Reads and checks `database.json`. A mistake in it stops the start with exit code 1 and says where. */
export const readSchema = (file: string | undefined): CollectionSpec[] => {
  if (!file) return []
  const collections = readJson(file).collections
  const fail = (why: string): never => {
    throw new StartupError(1, `${file}: ${why}`)
  }
  if (!Array.isArray(collections)) return fail('expected { "collections": [ … ] }')
  if (collections.length > COLLECTIONS_MAX) fail(`more than ${COLLECTIONS_MAX} collections`)
  const names = new Set<string>()
  let indexes = 0
  for (const collection of collections) {
    if (typeof collection.name !== 'string' || !/^[A-Za-z0-9_-]+$/.test(collection.name))
      fail(`bad collection name ${JSON.stringify(collection.name)}`)
    if (names.has(collection.name)) fail(`collection ${collection.name} is listed twice`)
    names.add(collection.name)
    const indexNames = new Set<string>()
    for (const index of collection.indexes ?? []) {
      indexes += 1
      if (typeof index.name !== 'string' || indexNames.has(index.name))
        fail(`${collection.name}: index names must be there and differ`)
      indexNames.add(index.name)
      if (!isFieldList(index.fields)) fail(`${collection.name}.${index.name}: fields must be [["path", 1], …]`)
    }
  }
  if (indexes > INDEXES_MAX) fail(`more than ${INDEXES_MAX} indexes`)
  return collections
}

const isFieldList = (fields: unknown): fields is IndexSpec['fields'] =>
  Array.isArray(fields) &&
  fields.length > 0 &&
  fields.every((field) => Array.isArray(field) && typeof field[0] === 'string' && (field[1] === 1 || field[1] === -1))

const readJson = (file: string): { collections?: CollectionSpec[] } => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new StartupError(1, `Cannot read ${file}: ${(error as Error).message}`)
  }
}
