import path from 'node:path'
import { parseArgs } from 'node:util'
import { accountOf, fileOfFirstScreen } from './build/account'
import { BuildFailure } from './build/failure'
import { buildFunctions, functionNames } from './build/functions'
import {
  assertAriaSurvived,
  assertScriptsParse,
  bytesUnder,
  kilobytes,
  packageOf,
  weighPackages,
} from './build/inspect'
import { withProgress } from './build/progress'
import { forget, hashSources, isFresh, remember, touch } from './build/stamp'
import { buildClient } from './build/taro'
import { copyVerifier } from './build/verifier'
import { nameWebApi } from './build/web-address'

const shared = ['domain', 'types', 'package-lock.json', 'scripts/build.ts', 'scripts/build']
const client = ['client', ...shared]
const clientSettings = () =>
  ['TARO_APP_GATEWAY', 'TARO_APP_GALLERY'].map((name) => `${name}=${process.env[name] ?? ''}`)

/** The gallery goes elsewhere, so that it can never be shipped by mistake; TARO_APP_OUT: a build of one's own, beside everybody else's. */
const clientPlace = (target: 'h5' | 'weapp') =>
  process.env.TARO_APP_OUT || path.join('dist', process.env.TARO_APP_GALLERY ? 'gallery' : '', target)

type Target = {
  sources: string[]
  output: string
  settings: () => string[]
  run: () => Promise<void>
  /** Refuses a result that would not run and answers the sizes to print. */
  inspect: () => Record<string, number>
  /** Lines that say where the bytes come from. */
  account?: () => string[]
}

const targets: Record<string, Target> = {
  functions: {
    sources: ['cloudfunctions', ...shared],
    output: 'dist/cloudfunctions',
    settings: () => [],
    run: buildFunctions,
    inspect() {
      assertScriptsParse('functions', 'dist/cloudfunctions')
      return Object.fromEntries(
        functionNames().map((name) => [name, bytesUnder(path.join('dist/cloudfunctions', name))]),
      )
    },
  },
  h5: {
    sources: [...client, 'verifier'],
    output: clientPlace('h5'),
    settings: clientSettings,
    async run() {
      await buildClient('h5', this.output)
      copyVerifier(this.output)
    },
    inspect() {
      assertScriptsParse('h5', this.output)
      return { all: bytesUnder(this.output) }
    },
    account() {
      return accountOf('h5', this.output, fileOfFirstScreen(this.output))
    },
  },
  weapp: {
    sources: client,
    output: clientPlace('weapp'),
    settings: clientSettings,
    run: () => buildClient('weapp', clientPlace('weapp')),
    inspect() {
      assertScriptsParse('weapp', this.output)
      assertAriaSurvived('weapp', this.output)
      const packages = weighPackages('weapp', this.output)
      return { ...packages, total: bytesUnder(this.output) }
    },
    account() {
      return accountOf('weapp', this.output, packageOf(this.output))
    },
  },
}

/** `build [functions] [h5] [weapp] [--force] [--quiet] [--gateway URL] [--web-api URL]`: builds what is stale, everything when nothing is named. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      force: { type: 'boolean' },
      quiet: { type: 'boolean' },
      gateway: { type: 'string' },
      'web-api': { type: 'string' },
    },
  })
  const names = positionals.length > 0 ? positionals : Object.keys(targets)
  const unknown = names.find((name) => !Object.hasOwn(targets, name))
  if (unknown) {
    process.stderr.write(`There is no build "${unknown}"; there are ${Object.keys(targets).join(', ')}.\n`)
    return 2
  }
  if (values.gateway) process.env.TARO_APP_GATEWAY = gatewayAddress(values.gateway)
  try {
    for (const name of names) await buildIfStale(name, targets[name] as Target, values)
    if (names.includes('h5')) nameWebApi(clientPlace('h5'), values['web-api'] ?? '')
    return 0
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error
    process.stderr.write(`\n构建失败 / build failed: ${error.target}\n${error.reason}\n\n→ ${error.advice}\n`)
    return 1
  }
}

async function buildIfStale(name: string, target: Target, { force, quiet }: { force?: boolean; quiet?: boolean }) {
  const started = performance.now()
  const sources = hashSources(target.sources, target.settings())
  if (!force && isFresh(sources, target.output)) {
    // Sources touched without a change would else look newer than what was made from them.
    touch(target.output)
    if (!quiet) process.stdout.write(`${name}: 没有变化 / up to date\n`)
    return
  }
  forget(target.output)
  await withProgress(`正在构建 / building ${name}`, () => target.run())
  const sizes = Object.entries(target.inspect()).map(([part, bytes]) => `${part} ${kilobytes(bytes)}`)
  remember(sources, target.output)
  process.stdout.write(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s, ${sizes.join(', ')}\n`)
  if (!quiet) for (const line of target.account?.() ?? []) process.stdout.write(`  ${line}\n`)
}

/** `http://host:7300` or `http://host:7300/gateway`, as the client wants it: with the gateway's path, without a slash at the end. */
function gatewayAddress(text: string): string {
  const { origin, pathname } = new URL(text)
  return origin + (pathname === '/' ? '/gateway' : pathname.replace(/\/$/, ''))
}
