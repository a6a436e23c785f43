import { applyPlan, type Environment } from './apply'
import type { Plan } from './plan'

const plan: Plan = {
  collections: [
    { name: 'people', acl: 'ADMINONLY', indexes: [{ name: 'openid', unique: true, fields: [['openid', 1]] }] },
    { name: 'views', acl: 'ADMINONLY', indexes: [{ name: 'at', unique: false, fields: [['at', -1]] }] },
  ],
  functions: [
    {
      name: 'api',
      bytes: 1,
      timeout: 60,
      memorySize: 512,
      clientCallable: true,
      triggers: [],
      permissions: { openapi: [] },
    },
  ],
  variables: ['INDEX_SECRET'],
}

type Indexes = Awaited<ReturnType<Environment['database']['describeCollection']>>['Indexes']

/** An environment in memory that behaves as the manager's sources say. */
function buildEnvironment({ refusesRules = false } = {}) {
  const collections = new Map<string, NonNullable<Indexes>>()
  const uploaded: object[] = []
  const rules: unknown[] = []
  const env: Environment = {
    database: {
      async createCollectionIfNotExists(name) {
        const IsCreated = !collections.has(name)
        if (IsCreated) collections.set(name, [])
        return { IsCreated }
      },
      async describeCollection(name) {
        return { Indexes: collections.get(name) }
      },
      async updateCollection(name, { CreateIndexes }) {
        const made = CreateIndexes.map(({ IndexName, MgoKeySchema }) => ({
          Name: IndexName,
          Unique: MgoKeySchema.MgoIsUnique,
          Keys: MgoKeySchema.MgoIndexKeys,
        }))
        collections.get(name)?.push(...made)
      },
    },
    functions: {
      async createFunction({ func }) {
        uploaded.push(func)
      },
    },
    permission: {
      async modifyResourcePermission(rule) {
        if (refusesRules) throw new Error('retired')
        rules.push(rule)
      },
    },
    storage: { setStorageAcl: async () => undefined },
  }
  return { env, collections, uploaded, rules }
}

test('an empty environment gets collections, indexes, functions and rules', async () => {
  const { env, collections, uploaded, rules } = buildEnvironment()
  const { done, toDo } = await applyPlan(plan, env, {})
  expect(toDo).toEqual([])
  expect(done).toContain('collection people: index openid unique (openid) created')
  expect(collections.get('views')).toEqual([{ Name: 'at', Unique: false, Keys: [{ Name: 'at', Direction: '-1' }] }])
  expect(uploaded).toEqual([expect.objectContaining({ name: 'api', handler: 'index.main', installDependency: false })])
  expect(rules).toContainEqual({ resourceType: 'collection', resource: 'people', permission: 'ADMINONLY' })
})

test('a second run makes nothing anew', async () => {
  const { env, collections } = buildEnvironment()
  await applyPlan(plan, env, {})
  const before = JSON.stringify([...collections])
  const { done } = await applyPlan(plan, env, {})
  expect(JSON.stringify([...collections])).toBe(before)
  expect(done.filter((line) => line.endsWith('created'))).toEqual([])
})

test('secrets set by hand are left alone unless a file gives new ones', async () => {
  const { env, uploaded } = buildEnvironment()
  await applyPlan(plan, env, {})
  await applyPlan(plan, env, { INDEX_SECRET: 'x' })
  expect(uploaded[0]).not.toHaveProperty('envVariables')
  expect(uploaded[1]).toHaveProperty('envVariables', { INDEX_SECRET: 'x' })
})

test('an index that differs is left for a person', async () => {
  const { env, collections } = buildEnvironment()
  collections.set('people', [{ Name: 'openid', Unique: false, Keys: [{ Name: 'openid', Direction: '1' }] }])
  const { toDo } = await applyPlan(plan, env, {})
  expect(toDo).toEqual(['collection people: another index has the name; rebuild it as index openid unique (openid)'])
})

test('a rule the platform refuses is named, and the rest goes on', async () => {
  const { env } = buildEnvironment({ refusesRules: true })
  const { done, toDo } = await applyPlan(plan, env, {})
  expect(done).toContain('function api uploaded')
  expect(toDo).toContainEqual(expect.stringContaining('collection people ADMINONLY'))
  expect(toDo).toContainEqual(expect.stringContaining('function rule'))
})
