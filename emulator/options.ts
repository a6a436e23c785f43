import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StartupError } from './errors'

/** How one local cloud is to run. Folders are absolute. */
export type CloudOptions = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly functionsDir: string | undefined
  readonly databaseFile: string | undefined
  readonly staticDir: string | undefined
  readonly env: string
  readonly functionEnv: Readonly<Record<string, string>>
  readonly hasTimers: boolean
  readonly isVerbose: boolean
}

export const USAGE = `Usage: tsx emulator/cli.ts --port 7300 --data .data/demo --functions dist/cloudfunctions --database cloudfunctions/database.json
  --port N                where to listen; 0 lets the system choose (default 7300)
  --host ADDRESS          what to bind (default 127.0.0.1)
  --data DIR              where everything durable is kept (needed)
  --functions DIR         the bundled functions: DIR/<name>/index.js and config.json
  --database FILE         collections and indexes
  --static DIR            a web build to serve at /
  --env NAME              the environment's id (default chuanmen-local)
  --function-env FILE     a JSON object of further environment variables for the functions
  --no-timers             timers run only by POST /timers/run
  --verbose               print each request`

/** Reads the command line; a mistake is exit code 1. */
export const readOptions = (argv: string[]): CloudOptions => {
  const values = parse(argv)
  const port = Number(values.port ?? '7300')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartupError(1, `--port must be 0 to 65535, got ${values.port}`)
  if (!values.data) throw new StartupError(1, `--data is needed.\n${USAGE}`)
  const env = values.env ?? 'chuanmen-local'
  if (!/^[a-z0-9_-]{1,40}$/.test(env)) throw new StartupError(1, `--env must be 1 to 40 of a-z 0-9 _ -, got ${env}`)
  const path = (value: string | undefined) => (value === undefined ? undefined : resolve(value))
  return {
    host: values.host ?? '127.0.0.1',
    port,
    dataDir: resolve(values.data),
    functionsDir: path(values.functions),
    databaseFile: path(values.database),
    staticDir: path(values.static),
    env,
    functionEnv: readFunctionEnv(path(values['function-env'])),
    hasTimers: values['no-timers'] !== true,
    isVerbose: values.verbose === true,
  }
}

const parse = (argv: string[]) => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: argv,
      options: {
        port: text,
        host: text,
        data: text,
        functions: text,
        database: text,
        static: text,
        env: text,
        'function-env': text,
        'no-timers': flag,
        verbose: flag,
      }, // prettier-ignore
    }).values
  } catch (error) {
    throw new StartupError(1, `${(error as Error).message}\n${USAGE}`)
  }
}

const readFunctionEnv = (file: string | undefined): Record<string, string> => {
  if (!file) return {}
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]))
  } catch (error) {
    throw new StartupError(1, `Cannot read ${file}: ${(error as Error).message}`)
  }
}
