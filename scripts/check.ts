import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const folders = [
  'types',
  'domain',
  'cloudfunctions',
  'client',
  'emulator',
  'weapp-host',
  'demo',
  'test',
  'bench',
  'scripts',
  'verifier',
]

/** Each tool by the file Node runs, so that the same line works on every system. The slowest starts first. */
const tools = [
  {
    name: 'types',
    bin: 'typescript/bin/tsc',
    args: ['--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/chuanmen.tsbuildinfo'],
  },
  {
    name: 'arrows',
    bin: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', ...folders.filter(existsSync)],
  },
  { name: 'dead code', bin: 'knip/bin/knip.js', args: ['--no-progress', '--no-config-hints'] },
  { name: 'lint and format', bin: '@biomejs/biome/bin/biome', args: ['check', '.', '--max-diagnostics=30'] },
]
const AT_ONCE = 2

/** `npm run check`: types, arrows, dead code, lint and format. Prints only what is wrong. */
export async function main(): Promise<number> {
  const waiting = [...tools]
  const failed: string[] = []
  const worker = async () => {
    for (let tool = waiting.shift(); tool; tool = waiting.shift()) {
      if (!(await passes(tool))) failed.push(tool.name)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (failed.length > 0)
    process.stdout.write(
      `\nCheck failed: ${failed.join(', ')}. \`npm run format\` mends formatting and safe lint findings.\n`,
    )
  return failed.length > 0 ? 1 : 0
}

async function passes({ name, bin, args }: (typeof tools)[number]): Promise<boolean> {
  const started = performance.now()
  const child = spawn(process.execPath, [`node_modules/${bin}`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${code === 0 ? '✔' : '✘'} ${name} (${seconds} s)\n`)
  if (code !== 0) process.stdout.write(`${Buffer.concat(said).toString('utf8').trimEnd()}\n\n`)
  return code === 0
}
