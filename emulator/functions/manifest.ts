import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** One timer of a function, as `config.json` lists it: a 7-field cron expression in Beijing time. */
export type Trigger = { name: string; config: string }

/** What this cloud needs to know of one deployed function. */
export type Manifest = {
  readonly name: string
  /** The bundle to load, absolute. */
  readonly file: string
  /** Changes when the bundle is replaced. */
  readonly stamp: string
  readonly timeoutMs: number
  readonly memoryMb: number
  readonly isClientCallable: boolean
  /** HTTP requests from anywhere may reach it, with nobody in the context. */
  readonly hasHttpAccess: boolean
  readonly triggers: readonly Trigger[]
  /** Whether WeChat's events go to this function. */
  readonly isMessagePush: boolean
  /** The open APIs this function may call (`permissions.openapi`). */
  readonly openApis: readonly string[]
}

type Config = {
  timeout?: number
  memorySize?: number
  clientCallable?: boolean
  httpAccess?: boolean
  messagePush?: boolean
  triggers?: { name: string; type?: string; config: string }[]
  permissions?: { openapi?: string[] }
}

/** The platform's default and bound for one invocation, in seconds. */
const TIMEOUT_DEFAULT_S = 3
const TIMEOUT_MAX_S = 60

/** Reads one function's folder, or answers null if there is no such function. */
export const readManifest = (functionsDir: string, name: string): Manifest | null => {
  if (!/^[A-Za-z][\w-]*$/.test(name)) return null
  const folder = resolve(functionsDir, name)
  const file = join(folder, 'index.js')
  let stamp: string
  try {
    const { mtimeMs, size, ino } = statSync(file)
    stamp = `${mtimeMs}-${size}-${ino}`
  } catch {
    return null
  }
  const config = readConfig(join(folder, 'config.json'))
  const timeoutS = Math.min(Math.max(config.timeout ?? TIMEOUT_DEFAULT_S, 1), TIMEOUT_MAX_S)
  return {
    name,
    file,
    stamp,
    timeoutMs: timeoutS * 1000,
    memoryMb: config.memorySize ?? 256,
    isClientCallable: config.clientCallable !== false,
    hasHttpAccess: config.httpAccess === true,
    isMessagePush: config.messagePush === true,
    triggers: (config.triggers ?? []).filter(({ type }) => type === undefined || type === 'timer'),
    openApis: config.permissions?.openapi ?? [],
  }
}

/** The names of all deployed functions. */
export const listFunctions = (functionsDir: string): string[] => {
  try {
    return readdirSync(functionsDir).filter((name) => readManifest(functionsDir, name) !== null)
  } catch {
    return []
  }
}

const readConfig = (file: string): Config => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return {}
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`)
  }
}
