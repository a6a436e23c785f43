// Runs before anything is installed: plain Node, no packages.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const OLDEST_NODE = [20, 19]

/** Ends the program with a reason unless Node is new enough, then installs the packages that package-lock.json names and npm has not. */
export async function ensureInstalled() {
  process.chdir(root)
  if (!isNodeNewEnough()) {
    fail(
      `串门需要 Node.js ${OLDEST_NODE.join('.')} 或更新版本，现在是 ${process.versions.node}。请从 https://nodejs.org 安装 20 LTS 或更新版本后再试。`,
      `Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`,
    )
  }
  if (isInstalled()) return
  process.stdout.write(
    '正在安装依赖（npm ci），第一次约需 1–3 分钟… / Installing packages (npm ci), 1–3 minutes the first time…\n',
  )
  const started = Date.now()
  const status = await npmCi()
  if (status !== 0) {
    fail(
      '依赖没有装好（原因见上）。请检查网络，或用 `npm config get registry` 查看镜像地址，然后再运行一次；装到一半不要紧。',
      'Packages were not installed (the reason is above). Check the network and `npm config get registry`, then run this again.',
    )
  }
  process.stdout.write(`依赖已装好（${seconds(started)} 秒）。 / Packages installed.\n`)
}

/** npm keeps its own record of what it installed: it agrees with the lock, save for packages of other platforms. */
export function isInstalled(folder = root) {
  const installed = packages(path.join(folder, 'node_modules', '.package-lock.json'))
  if (!installed) return false
  return Object.entries(packages(path.join(folder, 'package-lock.json')) ?? {}).every(
    ([place, { version, optional }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional),
  )
}

function packages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

function isNodeNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}

function npmCi() {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const viaNpm = process.env.npm_execpath?.endsWith('.js')
  const [command, first] = viaNpm ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]
  // npm is a .cmd file on Windows, which only a shell can start.
  const child = spawn(command, [...first, ...args], {
    stdio: 'inherit',
    shell: !viaNpm && process.platform === 'win32',
  })
  return waitWithProgress(child)
}

function waitWithProgress(child) {
  const started = Date.now()
  const timer = setInterval(() => process.stdout.write(`  … ${seconds(started)} s\n`), 15_000)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(process.stderr.write(`${error.message}\n`) && 1))
    child.on('exit', (code) => resolve(code ?? 1))
  }).finally(() => clearInterval(timer))
}

const seconds = (since) => Math.round((Date.now() - since) / 1000)

function fail(...lines) {
  process.stderr.write(`\n${lines.join('\n')}\n`)
  process.exit(1)
}
