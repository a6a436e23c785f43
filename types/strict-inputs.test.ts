import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

type Found = { name: string; input: z.ZodType }
const isContract = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && 'kind' in value && 'input' in value && value.input instanceof z.ZodType

/** Every contract of every noun, as the functions load them. */
const contracts: Found[] = readdirSync(__dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => Object.values(require(path.join(__dirname, file)) as object).filter(isContract))

/** Paths of the objects in a schema that let unknown fields through, whatever they are wrapped in. */
const looseObjects = (part: unknown, at: string, seen = new Set<unknown>()): string[] => {
  if (typeof part !== 'object' || part === null || seen.has(part)) return []
  seen.add(part)
  if (part instanceof z.ZodType) {
    const { def } = part._zod
    const isLoose = part instanceof z.ZodObject && !(part.def.catchall instanceof z.ZodNever)
    const inside = part instanceof z.ZodLazy ? part.def.getter() : { ...def }
    return [...(isLoose ? [at] : []), ...looseObjects(inside, at, seen)]
  }
  return Object.entries(part).flatMap(([key, value]) => looseObjects(value, `${at}.${key}`, seen))
}

test('every action that the functions serve is looked at', () => {
  const served = readFileSync(path.join(__dirname, '../cloudfunctions/api/index.ts'), 'utf8').matchAll(
    /^ {2}'(\w+\.\w+)':/gm,
  )
  expect(contracts.map(({ name }) => name).sort()).toEqual([...served].map(([, name]) => name).sort())
})

test.each(contracts)('no object in the input of $name lets an unknown field through', ({ name, input }) => {
  expect(looseObjects(input, name)).toEqual([])
})

test.each<[string, z.ZodType]>([
  ['itself', z.object({})],
  ['a field', z.strictObject({ a: z.object({}) })],
  ['an item of a list', z.strictObject({ a: z.array(z.object({})) })],
  ['an optional field', z.strictObject({ a: z.object({}).optional() })],
  ['one of several shapes', z.union([z.strictObject({}), z.object({})])],
  ['a value of a record', z.record(z.string(), z.object({}))],
  ['one that keeps what it does not know', z.looseObject({})],
  ['behind a pipe', z.object({}).pipe(z.strictObject({}))],
  ['found late', z.lazy(() => z.object({}))],
])('a loose object is found: %s', (_what, schema) => {
  expect(looseObjects(schema, 'x')).toHaveLength(1)
})
