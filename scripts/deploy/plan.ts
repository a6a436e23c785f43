import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Cron } from 'croner'
import { bytesUnder } from '../build/inspect'
import { filesUnder } from '../build/stamp'

export type Index = { name: string; unique: boolean; fields: [string, 1 | -1][] }
export type Collection = { name: string; acl: string; indexes: Index[] }
export type Trigger = { name: string; type: 'timer'; config: string }
export type FunctionConfig = {
  timeout: number
  memorySize: number
  clientCallable: boolean
  /** HTTP requests may reach it; set by hand in a real environment. */
  httpAccess?: boolean
  /** WeChat's events go to it; set by hand as well. */
  messagePush?: boolean
  triggers: Trigger[]
  permissions: { openapi: string[] }
}
export type DeployedFunction = FunctionConfig & { name: string; bytes: number }
export type Plan = { collections: Collection[]; functions: DeployedFunction[]; variables: string[] }

export const RUNTIME = 'Nodejs20.19'
export const HANDLER = 'index.main'
export const FUNCTION_ROOT = 'dist/cloudfunctions'

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T

/** Everything a real environment must hold, read from the files the local cloud runs on. */
export function readPlan(): Plan {
  const { collections } = readJson<{ collections: Collection[] }>('cloudfunctions/database.json')
  return { collections, functions: readdirSync(FUNCTION_ROOT).map(readFunction), variables: variableNames() }
}

const readFunction = (name: string): DeployedFunction => ({
  name,
  ...readJson<FunctionConfig>(path.join(FUNCTION_ROOT, name, 'config.json')),
  bytes: bytesUnder(path.join(FUNCTION_ROOT, name)),
})

/** Names of the environment variables the functions cannot work without: those the source asks for with `required('NAME')`. */
function variableNames(): string[] {
  const sources = filesUnder(['cloudfunctions']).filter((file) => /(?<!\.test)\.ts$/.test(file))
  const names = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\brequired\('(\w+)'\)/g)].map(([, name]) => name),
  )
  return [...new Set(names.filter((name) => name !== undefined))].sort()
}

/** The next instant a timer is due; its seven fields are Beijing time. Throws on an expression the platform would refuse. */
export function nextRun({ config }: Trigger, after: Date): Date | null {
  if (config.trim().split(/\s+/).length !== 7) throw new Error(`A timer has seven fields, not "${config}".`)
  return new Cron(config, { timezone: 'Asia/Shanghai', paused: true }).nextRun(after)
}
