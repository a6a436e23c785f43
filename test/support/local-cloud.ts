import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { bundledCli } from './local-cloud-bundle'

/** What to start a local cloud with. Without `dataDir` it gets a folder of its own which `stop()` deletes. */
export type LocalCloudOptions = {
  functionsDir?: string
  databaseFile?: string
  dataDir?: string
  staticDir?: string
  functionEnv?: Record<string, string>
  /** Timers fire by themselves only if asked for; `runTimer` always works. */
  hasTimers?: boolean
  /** 0, the default: a free one. A build that was made for one address wants that one. */
  port?: number
  /** How long it may take to be ready, in milliseconds: a large data folder takes its time. */
  startMsMax?: number
  /** Show what the cloud and its functions print. Also: `CLOUD_OUTPUT=1`. */
  isShown?: boolean
}

/** What a call through the gateway came to. `status` 200 has `result`, any other has `code` and `message`. */
// biome-ignore lint/suspicious/noExplicitAny: a function's result is whatever the function says
export type CallAnswer = { status: number; requestId: string; result?: any; code?: string; message?: string }

/** A local cloud in a process of its own. */
export type LocalCloud = {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  readonly env: string
  /** Environment variables which point an unmodified SDK in another process at this cloud. */
  readonly sdkEnv: Record<string, string>
  /** All that the cloud and its functions have printed so far. */
  output(): string
  /** Stops as Ctrl-C does and resolves with the exit code. */
  stop(): Promise<number | null>
  /** `kill -9`. */
  kill(): Promise<void>
  /** Starts again on the same port and data. */
  restart(): Promise<void>
  /** Registers a test account, or updates it. */
  account(account: { openid: string; nickname?: string; note?: string; phone?: string }): Promise<void>
  /** Logs in as a test account (registered on the way, if it is not yet) and resolves with the token. */
  session(openid: string, more?: { ttlSeconds?: number }): Promise<string>
  call(functionName: string, event: object, token?: string): Promise<CallAnswer>
  runTimer(functionName: string): Promise<CallAnswer>
  readonly clock: {
    set(instant: string | Date): Promise<void>
    advance(ms: number): Promise<void>
    now(): Promise<Date>
  }
}

const ROOT = resolve(__dirname, '../..')
const ENV = 'chuanmen-local'
const START_MS_MAX = 30_000

/** Starts a local cloud on a free port and resolves when it is ready. */
export const startLocalCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const isOwnFolder = options.dataDir === undefined
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'))
  const envFile = `${dataDir}.env.json`
  if (options.functionEnv) writeFileSync(envFile, JSON.stringify(options.functionEnv), { mode: 0o600 })
  const run = (port: number) =>
    launch(
      cliArguments(port, dataDir, options, envFile),
      options.isShown ?? process.env.CLOUD_OUTPUT === '1',
      options.startMsMax ?? START_MS_MAX,
    )
  let running = await run(options.port ?? 0)
  const { url } = running
  const port = Number(new URL(url).port)
  const leave = (code: number | null) => {
    if (isOwnFolder) rmSync(dataDir, { recursive: true, force: true })
    rmSync(envFile, { force: true })
    return code
  }
  const post = async (path: string, body: object, token?: string): Promise<CallAnswer> => {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (token !== undefined) headers.authorization = `Bearer ${token}`
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, ...((await response.json()) as object) } as CallAnswer
  }
  const must = async (path: string, body: object) => {
    const answer = await post(path, body)
    if (answer.status !== 200) throw new Error(`POST ${path}: ${answer.status} ${answer.code} ${answer.message}`)
    return answer as CallAnswer & Record<string, unknown>
  }
  const known = new Set<string>()
  const account: LocalCloud['account'] = async ({ openid, nickname = openid, ...more }) => {
    await must('/gateway/accounts', { openid, nickname, ...more })
    known.add(openid)
  }
  const { secretId, secretKey } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))
  return {
    url,
    port,
    dataDir,
    env: ENV,
    sdkEnv: {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
      TENCENTCLOUD_SECRETID: secretId,
      TENCENTCLOUD_SECRETKEY: secretKey,
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: ENV,
    },
    output: () => running.output(),
    stop: async () => leave(await running.end('SIGTERM')),
    kill: async () => {
      await running.end('SIGKILL')
    },
    restart: async () => {
      await running.end('SIGTERM')
      running = await run(port)
    },
    account,
    session: async (openid, more = {}) => {
      if (!known.has(openid)) await account({ openid })
      return String((await must('/gateway/sessions', { openid, ...more })).token)
    },
    call: (functionName, event, token) => post(`/gateway/call/${functionName}`, event, token),
    runTimer: (functionName) => post('/timers/run', { function: functionName }),
    clock: {
      set: async (instant) => {
        await must('/clock', { set: new Date(instant).toISOString() })
      },
      advance: async (ms) => {
        await must('/clock', { advanceMs: ms })
      },
      now: async () => new Date(((await (await fetch(`${url}/clock`)).json()) as { now: string }).now),
    },
  }
}

/**
 * The unmodified SDK within this process, pointed at a cloud.
 *
 * `serviceUrl` and the secrets are given to `init`, so that several clouds can be reached at once. Only what the SDK
 * itself reads from the environment of the process is set there: that it runs in a function (else each call first asks a
 * metadata server which is not there), and that it need not warn of slow calls (the warning's timer outlives a test).
 */
export const sdkFor = (
  cloud: Pick<LocalCloud, 'url' | 'env' | 'sdkEnv'>,
  more: { timeout?: number } = {},
): ReturnType<typeof cloudbase.init> => {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey, ...environment } = cloud.sdkEnv
  const { TENCENTCLOUD_RUNENV, TENCENTCLOUD_REGION, SCF_NAMESPACE } = environment
  Object.assign(process.env, { TENCENTCLOUD_RUNENV, TENCENTCLOUD_REGION, SCF_NAMESPACE, SILENCE: 'true' })
  return cloudbase.init({
    env: cloud.env,
    secretId,
    secretKey,
    serviceUrl: `${cloud.url}/admin`,
    ...more,
  } as Parameters<typeof cloudbase.init>[0])
}

/** Tries until it answers something else than undefined or false. For what has no event to wait for. */
export const until = async <T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  deadlineMs = 10_000,
): Promise<T> => {
  const endsAt = performance.now() + deadlineMs
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (performance.now() > endsAt) throw new Error(`Not within ${deadlineMs} ms: ${what}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** Runs the emulator's command line to its end, for starts that are meant to fail. One that succeeds is stopped: exit code 0. */
export const runCli = (args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((done) => {
    const child = startCli(args)
    const text = { stdout: '', stderr: '' }
    child.stdout?.on('data', (chunk) => {
      text.stdout += chunk
      if (/^ready /m.test(text.stdout)) child.kill('SIGTERM')
    })
    child.stderr?.on('data', (chunk) => {
      text.stderr += chunk
    })
    child.on('close', (code) => done({ code, ...text }))
  })

const cliArguments = (port: number, dataDir: string, options: LocalCloudOptions, envFile: string): string[] => [
  ...['--port', String(port), '--data', dataDir, '--env', ENV],
  ...(options.functionsDir ? ['--functions', options.functionsDir] : []),
  ...(options.databaseFile ? ['--database', options.databaseFile] : []),
  ...(options.staticDir ? ['--static', options.staticDir] : []),
  ...(options.functionEnv ? ['--function-env', envFile] : []),
  ...(options.hasTimers ? [] : ['--no-timers']),
]

/** One process and no wrapper around it, so that a signal, `kill -9` above all, reaches the cloud itself. */
const startCli = (args: string[]): ChildProcess =>
  spawn(process.execPath, [bundledCli(), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })

type Launched = { url: string; output(): string; end(signal: NodeJS.Signals): Promise<number | null> }

const launch = (args: string[], isShown: boolean, startMsMax: number): Promise<Launched> =>
  new Promise((done, fail) => {
    const child = startCli(args)
    let printed = ''
    const late = setTimeout(() => child.kill('SIGKILL'), startMsMax)
    const ended = new Promise<number | null>((over) => child.on('close', (code) => over(code)))
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal)
      return ended
    }
    const take = (chunk: Buffer) => {
      printed += chunk
      if (isShown) process.stderr.write(chunk)
      const [, url] = /^ready (\S+)$/m.exec(printed) ?? []
      if (!url) return
      clearTimeout(late)
      done({ url, output: () => printed, end })
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    void ended.then((code) => {
      clearTimeout(late)
      fail(new Error(`The local cloud did not start (exit code ${code}):\n${printed}`))
    })
  })
