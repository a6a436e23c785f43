import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BuildFailure } from './failure'
import { filesUnder, hashOf } from './stamp'

const CACHE = 'node_modules/.cache/webpack'
const CACHE_OWNER = 'node_modules/.cache/chuanmen-client-config'

/** Where a build of this target writes what each source brought to each file. */
export const moduleSizesFile = (target: string) => path.join('dist', '.logs', `${target}-modules.json`)

/**
 * Builds the client for one target; the tool's words go to a log that a failure quotes. It is built beside `output` and
 * takes its place when whole, so that whoever is being served the last build never meets half of the next.
 */
export async function buildClient(target: 'h5' | 'weapp', output: string) {
  dropStaleCache()
  const next = path.resolve(`${output}.next`)
  rmSync(next, { recursive: true, force: true })
  const log = path.join('dist', '.logs', `${target}.log`)
  mkdirSync(path.dirname(log), { recursive: true })
  const status = await runTaro(target, next, log)
  // Taro has ended with success after webpack's errors.
  const isBroken = status !== 0 || !existsSync(path.join(next, target === 'h5' ? 'index.html' : 'app.json'))
  if (isBroken) {
    throw new BuildFailure(
      target,
      `taro build failed (exit code ${status}).\n${quote(log)}`,
      `The whole log is in ${log}.`,
    )
  }
  takePlace(next, output)
}

function takePlace(next: string, output: string) {
  const last = `${output}.last`
  rmSync(last, { recursive: true, force: true })
  if (existsSync(output)) renameSync(output, last)
  renameSync(next, output)
  rmSync(last, { recursive: true, force: true })
}

function runTaro(target: string, output: string, log: string): Promise<number> {
  // By Node and not by node_modules/.bin, which holds a shell script on one system and a .cmd file on another.
  const cli = path.resolve('node_modules/@tarojs/cli/bin/taro')
  const child = spawn(process.execPath, [cli, 'build', '--type', target], {
    cwd: 'client',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      TARO_APP_OUT: output,
      BUILD_MODULE_SIZES: path.resolve(moduleSizesFile(target)),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const file = createWriteStream(log)
  child.stdout.pipe(file, { end: false })
  child.stderr.pipe(file, { end: false })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => file.end(() => resolve(code ?? 1)))
  })
}

/** The cache does not notice changes of the build's own configuration and plugins, so it is dropped with them. */
function dropStaleCache() {
  const config = hashOf(filesUnder(['client/config', 'client/babel.config.js', 'package-lock.json']))
  if (existsSync(CACHE_OWNER) && readFileSync(CACHE_OWNER, 'utf8') === config) return
  rmSync(CACHE, { recursive: true, force: true })
  mkdirSync(path.dirname(CACHE_OWNER), { recursive: true })
  writeFileSync(CACHE_OWNER, config)
}

/** What webpack lists for every file name it tried. */
const noise = /doesn't exist|description file|Field 'browser'|no extension|as directory|^\s*\.\w+$|^\s*$/

/** The log from its list of errors on, or its end, without the noise. */
function quote(log: string): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  const from = lines.findIndex((line) => /Errors:/.test(line))
  const said = (from < 0 ? lines.slice(-60) : lines.slice(from)).filter((line) => !noise.test(line))
  return said.slice(0, 30).join('\n')
}
