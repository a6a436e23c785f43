import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { devtools, headless, missingCli, type OpenWindow } from './devtools/open-window'
import { BUILD, PROJECT, writeProject } from './devtools/project'

/** Where the house's cloud listens: the build knows this address only. */
const CLOUD_PORT = '7398'
const FIXTURE = 'weapp-host/fixture'

type Setting = { openWindow: OpenWindow; device: 'devtools' | 'host' }
/** What can be run, in this order; each answers an exit code. */
const parts: Record<string, (setting: Setting) => Promise<number>> = { answers: askAnswers, stories: tellStories }

/**
 * `npm run test:devtools [-- answers|stories] [-- --headless]`: what `npm test` runs on our host, in a window of real
 * WeChat DevTools: how it answers what the host only believes, and the stories of residents and staff.
 */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { headless: { type: 'boolean' } },
  })
  const unknown = positionals.find((name) => !Object.hasOwn(parts, name))
  const cli = process.env.DEVTOOLS_CLI
  const wrong = unknown
    ? `There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.\n`
    : values.headless
      ? undefined
      : missingCli(cli)
  if (wrong) {
    process.stderr.write(wrong)
    return 2
  }
  const setting: Setting = values.headless
    ? { openWindow: headless, device: 'host' }
    : { openWindow: devtools(cli as string), device: 'devtools' }
  const codes: number[] = []
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts))
    codes.push((await parts[name]?.(setting)) ?? 2)
  return Math.max(...codes)
}

/** The fixture mini-program, and every question to it. */
async function askAnswers({ openWindow, device }: Setting): Promise<number> {
  const window = await openWindow({ project: FIXTURE, dist: FIXTURE, port: 9421 })
  return jest('weapp-host', 'test/devtools/conformance', { WEAPP_WS: window.url, WEAPP_DEVICE: device }).finally(
    window.close,
  )
}

/** The mini-program itself; its log-in page takes the place of WeChat, which would know who this is. */
async function tellStories({ openWindow }: Setting): Promise<number> {
  const built =
    (await node(['scripts/run.mjs', 'build', 'functions'])) ||
    (await node(['scripts/run.mjs', 'build', 'weapp', '--gateway', `http://127.0.0.1:${CLOUD_PORT}`], {
      TARO_APP_OUT: BUILD,
    }))
  if (built !== 0) return built
  writeProject()
  const window = await openWindow({
    project: PROJECT,
    dist: BUILD,
    port: 9420,
    options: ['--no-url-check', '--launch', 'pages/login/index'],
  })
  const stories = 'journeys/(resident|staff)\\.test'
  return jest('journeys', stories, { WEAPP_WS: window.url, BUILD: 'mini-program', CLOUD_PORT }).finally(window.close)
}

const jest = (project: string, files: string, env: NodeJS.ProcessEnv) =>
  node(['node_modules/jest/bin/jest.js', '--selectProjects', project, '--runInBand', '--testPathPatterns', files], env)

const node = (args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
