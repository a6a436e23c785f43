import { existsSync } from 'node:fs'
import path from 'node:path'
import automator from 'miniprogram-automator'
import { startHostProcess } from '../../test/support/weapp/host-process'

/** A mini-program in a window that tests connect to. */
export type Window = { url: string; close: () => Promise<void> }
export type OpenWindow = (what: { project: string; dist: string; port: number; options?: string[] }) => Promise<Window>

/** A cold DevTools on a slow computer. */
const LAUNCH_MS_MAX = 180_000

/** Real DevTools: `cli` is the command line that is installed with it. */
export const devtools =
  (cli: string): OpenWindow =>
  async ({ project, port }) => {
    const url = `ws://127.0.0.1:${port}`
    const isBatch = /\.(bat|cmd)$/i.test(cli)
    const launched = await automator.launch({
      // Node starts no batch file by itself.
      ...(isBatch ? { cliPath: 'cmd', args: ['/c', cli] } : { cliPath: cli }),
      projectPath: path.resolve(project),
      port,
      trustProject: true,
      timeout: LAUNCH_MS_MAX,
    })
    launched.disconnect()
    return {
      url,
      close: async () => {
        const program = await automator.connect({ wsEndpoint: url })
        await program.close()
      },
    }
  }

/** Our host in the place of the window, with the same drivers: whether they work can be told without DevTools. */
export const headless: OpenWindow = async ({ dist, options = [] }) => {
  const { url, stop } = await startHostProcess(['--dist', dist, ...options])
  return { url, close: async () => stop() }
}

/** Why there is no DevTools to start; undefined when there is. */
export const missingCli = (cli: string | undefined): string | undefined =>
  cli && existsSync(cli)
    ? undefined
    : `${cli ? `DEVTOOLS_CLI is ${cli}, and there is no such file.` : 'DEVTOOLS_CLI is not set.'} It is the command line of WeChat DevTools:
  macOS    /Applications/wechatwebdevtools.app/Contents/MacOS/cli
  Windows  C:\\Program Files (x86)\\Tencent\\微信web开发者工具\\cli.bat
Without DevTools: npm run test:devtools -- --headless
`
