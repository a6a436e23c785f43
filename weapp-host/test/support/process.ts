import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { FIXTURE, until } from './host'

const CLI = path.resolve(__dirname, '../../cli.ts')

/** The host as its own process, as the journeys start it. */
export type HostProcess = { url: string; output: () => string; stop: () => Promise<number | null> }
const running: ChildProcess[] = []

/** Runs the command line to its end, for arguments that it refuses. */
export async function runCli(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { child, output } = spawnCli(args)
  const code = await ended(child)
  return { code, output: output() }
}

export async function startCli(...args: string[]): Promise<HostProcess> {
  const { child, output } = spawnCli(['--dist', FIXTURE, ...args])
  await until(async () => output().includes('ready ws://') || child.exitCode !== null, 'ready')
  const url = /ready (ws:\S+)/.exec(output())?.[1]
  if (!url) throw new Error(output())
  const stop = () => {
    child.kill('SIGTERM')
    return ended(child)
  }
  return { url, output, stop }
}

export async function stopAll(): Promise<void> {
  for (const child of running.splice(0)) {
    if (child.exitCode === null) child.kill('SIGKILL')
    await ended(child)
  }
}

function spawnCli(args: string[]) {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk)
    })
  }
  return { child, output: () => text }
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('close', resolve))
