import path from 'node:path'
import { describeIndex, functionRule } from './describe'
import { type Collection, type DeployedFunction, FUNCTION_ROOT, HANDLER, type Index, type Plan, RUNTIME } from './plan'

type RemoteIndex = { Name: string; Unique: boolean; Keys: { Name?: string; Direction?: string }[] }
type NewIndex = {
  IndexName: string
  MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: string }[]; MgoIsUnique: boolean }
}

/** The part of @cloudbase/manager-node that deploy uses. */
export type Environment = {
  database: {
    createCollectionIfNotExists(name: string): Promise<{ IsCreated: boolean }>
    describeCollection(name: string): Promise<{ Indexes?: RemoteIndex[] }>
    updateCollection(name: string, change: { CreateIndexes: NewIndex[] }): Promise<unknown>
  }
  functions: {
    createFunction(param: { func: { name: string }; functionRootPath: string; force: boolean }): Promise<unknown>
  }
  permission: {
    modifyResourcePermission(rule: {
      resourceType: 'collection' | 'function'
      resource?: string
      permission: 'ADMINONLY' | 'CUSTOM'
      securityRule?: string
    }): Promise<unknown>
  }
  storage: { setStorageAcl(acl: 'ADMINONLY'): Promise<unknown> }
}

export type Applied = { done: string[]; toDo: string[] }

/**
 * Brings an environment to the plan; running it again changes nothing but the functions' code. It never deletes and never rebuilds an index:
 * what differs, and rules the platform refused, are answered as `toDo` for a person.
 */
export async function applyPlan(plan: Plan, env: Environment, variables: Record<string, string>): Promise<Applied> {
  const applied: Applied = { done: [], toDo: [] }
  for (const collection of plan.collections) await applyCollection(collection, env, applied)
  for (const one of plan.functions) await applyFunction(one, env, variables, applied)
  await tryRule('function rule', applied, () =>
    env.permission.modifyResourcePermission({
      resourceType: 'function',
      permission: 'CUSTOM',
      securityRule: functionRule(plan.functions),
    }),
  )
  await tryRule('storage ADMINONLY', applied, () => env.storage.setStorageAcl('ADMINONLY'))
  return applied
}

async function applyCollection({ name, acl, indexes }: Collection, env: Environment, applied: Applied) {
  const { IsCreated } = await env.database.createCollectionIfNotExists(name)
  if (IsCreated) applied.done.push(`collection ${name} created`)
  if (acl === 'ADMINONLY') {
    await tryRule(`collection ${name} ADMINONLY`, applied, () =>
      env.permission.modifyResourcePermission({ resourceType: 'collection', resource: name, permission: 'ADMINONLY' }),
    )
  } else applied.toDo.push(`collection ${name}: set the rule ${acl}`)

  const present = new Map((await env.database.describeCollection(name)).Indexes?.map((index) => [index.Name, index]))
  const missing = indexes.filter((index) => !present.has(index.name))
  const differing = indexes.filter(
    (index) => present.has(index.name) && !isSame(index, present.get(index.name) as RemoteIndex),
  )
  for (const index of differing)
    applied.toDo.push(`collection ${name}: another index has the name; rebuild it as ${describeIndex(index)}`)
  if (missing.length === 0) return
  await env.database.updateCollection(name, { CreateIndexes: missing.map(toRemote) })
  applied.done.push(...missing.map((index) => `collection ${name}: ${describeIndex(index)} created`))
}

const toRemote = ({ name, unique, fields }: Index): NewIndex => ({
  IndexName: name,
  MgoKeySchema: { MgoIndexKeys: fields.map(([Name, way]) => ({ Name, Direction: String(way) })), MgoIsUnique: unique },
})

const isSame = ({ unique, fields }: Index, remote: RemoteIndex) =>
  unique === remote.Unique &&
  JSON.stringify(fields.map(([name, way]) => [name, String(way)])) ===
    JSON.stringify(remote.Keys.map(({ Name, Direction }) => [Name, Direction]))

async function applyFunction(
  one: DeployedFunction,
  env: Environment,
  variables: Record<string, string>,
  applied: Applied,
) {
  const { name, timeout, memorySize, triggers } = one
  const func = { name, timeout, memorySize, triggers, runtime: RUNTIME, handler: HANDLER, installDependency: false }
  const withVariables = Object.keys(variables).length > 0 ? { ...func, envVariables: variables } : func
  await env.functions.createFunction({
    func: withVariables,
    functionRootPath: path.resolve(FUNCTION_ROOT),
    force: true,
  })
  applied.done.push(`function ${name} uploaded`)
}

async function tryRule(what: string, applied: Applied, set: () => Promise<unknown>) {
  try {
    await set()
    applied.done.push(what)
  } catch (error) {
    applied.toDo.push(`${what}: the platform refused (${(error as Error).message}); set it in the console`)
  }
}
