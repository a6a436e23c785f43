import { privacyGuide } from '../../../client/privacy-guide'
import { automatedPhone } from './automated-phone'
import { startHostProcess } from './host-process'
import type { Phone } from './phone'
import { connectProgram } from './program'

export const WEAPP_DIR = process.env.WEAPP_DIR ?? 'dist/weapp'
/** A build named by its folder is taken as it is; the usual one must not be older than what it is made from. */
const SOURCES = ['client/src', 'client/config', 'domain', 'types'].flatMap((folder) => ['--sources', folder])
const BUILD = ['--dist', WEAPP_DIR, ...(process.env.WEAPP_DIR === undefined ? SOURCES : [])]
const PRIVACY = ['--privacy-declared', privacyGuide.join(',')]

/** A phone of its own in our headless host, with the shipped build on it and WeChat knowing whose it is. */
export const hostPhone = async (
  { url, nickname }: { url: string; nickname: string },
  more: readonly string[] = [],
): Promise<Phone> => {
  const knownBy = ['--gateway', url, '--openid', await openidOf(url, nickname)]
  const host = await startHostProcess([...BUILD, ...PRIVACY, '--no-url-check', ...knownBy, ...more])
  const program = await connectProgram(host.url)
  const { client, send, where } = program
  return automatedPhone(program, {
    async network(on) {
      await send('Host.setNetwork', { online: on })
    },
    host: (method, params) => send(`Host.${method}`, params) as never,
    async killAndReopen() {
      const here = await where()
      await send('Host.killApp')
      await send('Host.relaunch', here)
    },
    async close() {
      client.disconnect()
      host.stop()
    },
  })
}

async function openidOf(url: string, nickname: string): Promise<string> {
  const reply = await fetch(`${url}/gateway/accounts`)
  const { accounts } = (await reply.json()) as { accounts: { openid: string; nickname: string }[] }
  const known = accounts.find((account) => account.nickname === nickname)
  if (!known) throw new Error(`The cloud knows nobody by the name ${nickname}`)
  return known.openid
}
