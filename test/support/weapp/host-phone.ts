import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { automatedPhone, type Line } from './automated-phone'
import type { Phone } from './phone'

export const WEAPP_DIR = process.env.WEAPP_DIR ?? 'dist/weapp'
/** The view never draws at once, as in WeChat: stories that pass without this only pass here. */
const VIEW_LAG_MS = process.env.VIEW_LAG_MS ?? '30'
const NET_DELAY_MS = process.env.NET_DELAY_MS ?? '0'

/** A phone of its own in our headless host, with the shipped build on it and WeChat knowing whose it is. */
export const hostPhone = async (
  { url, nickname }: { url: string; nickname: string },
  more: readonly string[] = [],
): Promise<Phone> => {
  const host = spawn(
    process.execPath,
    [
      ...['--require', 'tsx/cjs', 'weapp-host/cli.ts', '--dist', WEAPP_DIR, '--port', '0', '--no-url-check'],
      ...['--gateway', url, '--openid', await openidOf(url, nickname)],
      ...['--lag', VIEW_LAG_MS, '--net-delay', NET_DELAY_MS, ...more],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const line: Line = {
    wsEndpoint: await ready(host),
    network: (send, online) => send('Host.setNetwork', { online }),
    async reopen(send, { path, query }) {
      await send('Host.killApp')
      await send('Host.relaunch', { path, query })
    },
    close: async () => {
      host.kill('SIGTERM')
    },
  }
  return automatedPhone(line)
}

async function openidOf(url: string, nickname: string): Promise<string> {
  const reply = await fetch(`${url}/gateway/accounts`)
  const { accounts } = (await reply.json()) as { accounts: { openid: string; nickname: string }[] }
  const known = accounts.find((account) => account.nickname === nickname)
  if (!known) throw new Error(`The cloud knows nobody by the name ${nickname}`)
  return known.openid
}

/** The address it prints once tests may drive it. */
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
