import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** The view never draws at once, as in WeChat: stories that pass without this only pass here. */
const VIEW_LAG_MS = process.env.VIEW_LAG_MS ?? '30'
const NET_DELAY_MS = process.env.NET_DELAY_MS ?? '0'

/** Our headless host with these arguments, once tests may drive it. */
export const startHostProcess = async (args: readonly string[]) => {
  const host = spawn(
    process.execPath,
    [
      ...['--require', 'tsx/cjs', 'weapp-host/cli.ts', '--port', '0'],
      ...['--lag', VIEW_LAG_MS, '--net-delay', NET_DELAY_MS, ...args],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  return { url: await ready(host), stop: () => void host.kill('SIGTERM') }
}

/** The address it prints. */
function ready(host: ChildProcess): Promise<string> {
  let said = ''
  host.stderr?.on('data', (part) => {
    said += part
  })
  return new Promise((resolve, reject) => {
    host.once('exit', (code) => reject(new Error(`The host ended with exit code ${code}:\n${said}`)))
    createInterface({ input: host.stdout as NodeJS.ReadableStream }).on('line', (text) => {
      if (text.startsWith('ready ')) resolve(text.slice('ready '.length))
    })
  })
}
